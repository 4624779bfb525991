using System.IO.Compression;

namespace Wildlife.Evidence;

/// <summary>
/// Reads the WARC files inside a WACZ archive (a zip). Nothing is unpacked to disk, so no name in the archive can lead anywhere,
/// and the sizes it claims are not believed: what is read is counted.
/// </summary>
public static class WaczReader
{
    /// <summary>Entries an archive may hold.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Bytes that are unpacked of one archive at the most: 8 GB, WARC files as stored (their own gzip layer not counted).</summary>
    public const long MaxUnpacked = 8L * 1024 * 1024 * 1024;

    /// <summary>Reads the records of all WARC files in the archive, in the archive's order.</summary>
    /// <param name="archive">The file; it must be seekable, and is not closed.</param>
    /// <param name="maxBlock">Bytes of a record's block that are held at the most.</param>
    /// <param name="maxUnpacked">Bytes that are unpacked at the most.</param>
    /// <exception cref="WarcFormatException">The file is no WACZ, damaged, or unpacks to more than the limit.</exception>
    public static IEnumerable<WarcRecord> Read(Stream archive, int maxBlock = WarcReader.DefaultMaxBlock, long maxUnpacked = MaxUnpacked)
    {
        ArgumentNullException.ThrowIfNull(archive);
        using var zip = Open(archive);
        ZipArchiveEntry[] files = [.. zip.Entries.Where(IsWarc)];
        if (files.Length == 0)
        {
            throw new WarcFormatException("not a WACZ archive: it holds no WARC file");
        }

        var left = maxUnpacked;
        foreach (var file in files)
        {
            using var content = OpenEntry(file);
            using var bounded = new BoundedStream(content, left);
            foreach (var record in WarcReader.Read(bounded, maxBlock))
            {
                yield return record;
            }

            left = bounded.Left;
        }
    }

    private static ZipArchive Open(Stream archive)
    {
        try
        {
            var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count <= MaxEntries)
            {
                return zip;
            }

            zip.Dispose();
        }
        catch (InvalidDataException error)
        {
            throw new WarcFormatException($"not a WACZ archive: {error.Message}", error);
        }

        throw new WarcFormatException($"the archive holds more than {MaxEntries} entries");
    }

    private static Stream OpenEntry(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException error)
        {
            throw new WarcFormatException($"{entry.FullName}: {error.Message}", error);
        }
    }

    private static bool IsWarc(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);
}
