using System.Buffers.Binary;
using System.Text;

namespace Wildlife.Evidence;

/// <summary>
/// Reads a package and takes no other form than the one <see cref="ZipForm"/> writes: nothing is decompressed, no length is believed that
/// the file does not have, and what a lenient reader would pass over (bytes between members, a second directory, two members of
/// one name) is refused.
/// </summary>
internal sealed class ZipReader
{
    private readonly Stream file;

    private ZipReader(Stream file, IReadOnlyList<ZipEntry> entries) => (this.file, Entries) = (file, entries);

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Reads the headers.</summary>
    /// <exception cref="PackageFormException">The file is no package, or was changed or packed again; the message says where.</exception>
    public static ZipReader Open(Stream file)
    {
        var entries = new List<ZipEntry>();
        file.Position = 0;
        while (ReadEntry(file, entries) is { } entry)
        {
            entries.Add(entry);
            file.Position = ZipForm.EndOf(entry);
        }

        var start = entries.Count == 0 ? 0 : ZipForm.EndOf(entries[^1]);
        var expected = ZipForm.Directory(entries);
        if (entries.Count == 0 || file.Length - start != expected.Length || !ReadAt(file, start, expected.Length).AsSpan().SequenceEqual(expected))
        {
            throw new PackageFormException(entries.Count == 0 ? "not a package: it does not begin as one" : $"the directory after the member {entries[^1].Path} is not the one of the members before it");
        }

        return new ZipReader(file, entries);
    }

    public ZipEntry? Find(string path) => Entries.FirstOrDefault(entry => entry.Path == path);

    public byte[] Read(ZipEntry entry) => ReadAt(file, entry.Offset + ZipForm.LocalHeader + entry.Path.Length, checked((int)entry.Length));

    private static ZipEntry? ReadEntry(Stream file, List<ZipEntry> before)
    {
        var offset = file.Position;
        if (file.Length - offset < ZipForm.LocalHeader)
        {
            return null;
        }

        var fields = ReadAt(file, offset, ZipForm.LocalHeader);
        if (BinaryPrimitives.ReadUInt32LittleEndian(fields) != 0x04034B50)
        {
            return null;
        }

        var (length, nameLength) = (BinaryPrimitives.ReadUInt32LittleEndian(fields.AsSpan(18)), BinaryPrimitives.ReadUInt16LittleEndian(fields.AsSpan(26)));
        var after = before.Count == 0 ? "at the start" : $"after the member {before[^1].Path}";
        if (length > int.MaxValue || offset + ZipForm.LocalHeader + nameLength + length > file.Length)
        {
            throw new PackageFormException($"the member {after} says it is longer than the file");
        }

        var path = Encoding.ASCII.GetString(ReadAt(file, offset + ZipForm.LocalHeader, nameLength));
        var entry = new ZipEntry(path, offset, length, BinaryPrimitives.ReadUInt32LittleEndian(fields.AsSpan(14)));
        if (!MemberPath.IsSafe(path))
        {
            throw new PackageFormException($"the member {after} has a name that could lead out of the folder it is unpacked to");
        }

        if (!ZipForm.Local(entry).AsSpan(0, ZipForm.LocalHeader).SequenceEqual(fields))
        {
            throw new PackageFormException($"the header of {path} is not of the form this software writes: the file was changed or packed again");
        }

        if (before.Count > 0 && string.CompareOrdinal(before[^1].Path, path) >= 0)
        {
            throw new PackageFormException($"the member {path} stands twice or out of order");
        }

        return entry;
    }

    private static byte[] ReadAt(Stream file, long offset, int length)
    {
        var bytes = new byte[length];
        file.Position = offset;
        file.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A file is not a package as this software writes it.</summary>
public sealed class PackageFormException : Exception
{
    /// <summary>Makes one.</summary>
    public PackageFormException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is not as it should be, and where.</param>
    public PackageFormException(string message) : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is not as it should be, and where.</param>
    /// <param name="innerException">The cause.</param>
    public PackageFormException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
