using System.Buffers.Binary;

namespace Wildlife.Evidence;

/// <summary>
/// A gzip member of one stored block (RFC 1951, 3.2.4; RFC 1952). Compressors differ between versions; this form has exactly
/// one encoding, so every bit of it can be checked.
/// </summary>
internal static class StoredGzip
{
    /// <summary>Bytes beside the content.</summary>
    public const int Overhead = 10 + 5 + 8;

    private static ReadOnlySpan<byte> Header => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];

    /// <summary>The member of a content of at most 65,535 bytes.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> content)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, ushort.MaxValue, nameof(content));
        var member = new byte[Overhead + content.Length];
        Header.CopyTo(member);
        member[10] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(member.AsSpan(11), (ushort)content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(member.AsSpan(13), (ushort)~content.Length);
        content.CopyTo(member.AsSpan(15));
        BinaryPrimitives.WriteUInt32LittleEndian(member.AsSpan(15 + content.Length), Crc32(content));
        BinaryPrimitives.WriteUInt32LittleEndian(member.AsSpan(19 + content.Length), (uint)content.Length);
        return member;
    }

    /// <summary>The member that ends a file, with its place; null where the file ends otherwise or one bit of the member differs.</summary>
    public static (int Start, ReadOnlyMemory<byte> Content)? TryReadLast(ReadOnlyMemory<byte> file)
    {
        if (file.Length < Overhead)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[^4..]);
        if (length > ushort.MaxValue || length + Overhead > file.Length)
        {
            return null;
        }

        var start = file.Length - Overhead - (int)length;
        var content = file.Slice(start + 15, (int)length);
        return file.Span[start..].SequenceEqual(Encode(content.Span)) ? (start, content) : null;
    }

    private static uint Crc32(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var octet in content)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
