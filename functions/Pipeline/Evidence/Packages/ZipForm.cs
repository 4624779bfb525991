using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Wildlife.Evidence;

/// <summary>
/// The one form in which packages are written as zip files: members stored, no times, no extra fields, no comments, in ordinal order of
/// their names. It depends on no compressor and no clock, so the same members are the same bytes, and every bit of a file can be checked.
/// </summary>
internal static class ZipForm
{
    public const int LocalHeader = 30;
    public const int CentralHeader = 46;
    public const int End = 22;
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    // 1 January 1980: the earliest day that the format can say.
    private const ushort NoDate = 0x21;

    /// <summary>The header before a member's bytes.</summary>
    public static byte[] Local(ZipEntry entry)
    {
        var name = Encoding.ASCII.GetBytes(entry.Path);
        var header = new byte[LocalHeader + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        WriteCommon(header.AsSpan(4), entry, name.Length);
        name.CopyTo(header, LocalHeader);
        return header;
    }

    /// <summary>What ends a file: the directory of its members.</summary>
    public static byte[] Directory(IReadOnlyList<ZipEntry> entries)
    {
        using var directory = new MemoryStream();
        foreach (var entry in entries)
        {
            directory.Write(Central(entry));
        }

        var size = (uint)directory.Length;
        var start = entries.Count == 0 ? 0 : EndOf(entries[^1]);
        var end = new byte[End];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        directory.Write(end);
        return directory.ToArray();
    }

    /// <summary>Where what follows a member begins.</summary>
    public static long EndOf(ZipEntry entry) => entry.Offset + LocalHeader + entry.Path.Length + entry.Length;

    public static uint Checksum(ReadOnlySpan<byte> content) => Crc32.HashToUInt32(content);

    private static byte[] Central(ZipEntry entry)
    {
        var name = Encoding.ASCII.GetBytes(entry.Path);
        var header = new byte[CentralHeader + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        WriteCommon(header.AsSpan(6), entry, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), (uint)entry.Offset);
        name.CopyTo(header, CentralHeader);
        return header;
    }

    private static void WriteCommon(Span<byte> header, ZipEntry entry, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], NoDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)entry.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
    }
}

/// <summary>A member's place in a zip file.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Offset">Where its header begins.</param>
/// <param name="Length">Its bytes' number.</param>
/// <param name="Checksum">Their CRC-32.</param>
internal sealed record ZipEntry(string Path, long Offset, long Length, uint Checksum);
