using System.IO.Compression;
using Wildlife.Evidence;

namespace Wildlife.Local.Import;

/// <summary>Reads saved pages and captures into page records. What cannot be read is reported and skipped.</summary>
internal static class CaptureReader
{
    /// <summary>The largest page that is read, before and after decompression.</summary>
    public const int LargestPage = 64 * 1024 * 1024;

    /// <summary>The source of imported pages that no source file knows.</summary>
    public const string Source = "import";

    public static IEnumerable<CaptureFile> Read(string file)
    {
        // One page at a time: an archive can be larger than the memory, and what stands before its damage is whole.
        using var pages = ReadAll(file).GetEnumerator();
        var any = false;
        while (true)
        {
            CaptureFile? next;
            try
            {
                next = pages.MoveNext() ? pages.Current : null;
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or WarcFormatException)
            {
                next = CaptureFile.Skipped(file, OneLine(unreadable));
            }

            if (next is null)
            {
                break;
            }

            any = true;
            yield return next;
            if (next.Problem is not null && next.File == file)
            {
                yield break;
            }
        }

        if (!any)
        {
            yield return CaptureFile.Skipped(file, "holds no captured page");
        }
    }

    private static IEnumerable<CaptureFile> ReadAll(string file)
    {
        if (file.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase))
        {
            using var archive = File.OpenRead(file);
            foreach (var record in WaczReader.Read(archive))
            {
                yield return FromRecord(file, record);
            }
        }
        else if (file.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = File.OpenRead(file);
            foreach (var record in WarcReader.Read(stream).Where(record => record.Type is "response" or "resource"))
            {
                yield return FromRecord(file, record);
            }
        }
        else
        {
            yield return FromPage(file);
        }
    }

    private static CaptureFile FromRecord(string file, WarcRecord record) => WarcPage.TryRead(record) is { } page
        ? new CaptureFile($"{file}#{page.Url}", page, null)
        : CaptureFile.Skipped($"{file}#{record.TargetUri}", record.Oversized ? $"larger than {LargestPage / 1024 / 1024} MB" : "not a web page");

    private static CaptureFile FromPage(string file)
    {
        var length = new FileInfo(file).Length;
        if (length == 0)
        {
            // A pipe or a device has no length either, and reading it could wait for ever.
            return CaptureFile.Skipped(file, "empty, or not a regular file");
        }

        if (length > LargestPage)
        {
            return CaptureFile.Skipped(file, $"{length / 1024 / 1024} MB: pages of more than {LargestPage / 1024 / 1024} MB are not read");
        }

        var isCompressed = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var body = isCompressed ? Decompress(file) : File.ReadAllBytes(file);
        return Markup.IsLikely(body)
            ? new CaptureFile(file, SavedPage.Read(body, File.GetLastWriteTimeUtc(file)), null)
            : CaptureFile.Skipped(file, "not a web page: no markup in it");
    }

    private static byte[] Decompress(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var body = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestPage)
            {
                throw new InvalidDataException($"grows to more than {LargestPage / 1024 / 1024} MB when decompressed");
            }
        }

        return IsWholeGzip(file, body.Length)
            ? body.ToArray()
            : throw new InvalidDataException("the gzip data end too early: the file is truncated");
    }

    // GZipStream takes a cut-off file for a finished one; the last four bytes of a whole one are the length of what its last member holds,
    // which is the whole where there is one member and less where there are more.
    private static bool IsWholeGzip(string file, long decompressed)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length < 18)
        {
            return false;
        }

        stream.Seek(-4, SeekOrigin.End);
        Span<byte> trailer = stackalloc byte[4];
        stream.ReadExactly(trailer);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(trailer) is var last && (last == (uint)decompressed || (last > 0 && last < decompressed && decompressed % last == 0));
    }

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ").Trim();
}
