namespace Wildlife.Local.Import;

/// <summary>Tells a page from rubbish before it enters the evidence.</summary>
internal static class Markup
{
    private const int Looked = 64 * 1024;

    /// <summary>True where the first bytes hold a tag and are text; UTF-16 counts as text.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, Looked)];
        var isUtf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return (isUtf16 || IsText(start)) && HasTag(start);
    }

    // Text in any encoding has next to no control characters; a tenth of arbitrary bytes are.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var octet in bytes)
        {
            controls += octet < 0x20 && octet is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') ? 1 : 0;
        }

        return controls * 50 <= bytes.Length;
    }

    private static bool HasTag(ReadOnlySpan<byte> bytes)
    {
        for (var index = bytes.IndexOf((byte)'<'); index >= 0 && index + 2 < bytes.Length; index++)
        {
            var next = bytes[index + 1] == 0 ? bytes[index + 2] : bytes[index + 1];
            if (bytes[index] == '<' && (char.IsAsciiLetter((char)next) || next is (byte)'!' or (byte)'?'))
            {
                return bytes[index..].Contains((byte)'>');
            }

            var further = bytes[(index + 1)..].IndexOf((byte)'<');
            if (further < 0)
            {
                return false;
            }

            index += further;
        }

        return false;
    }
}
