using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>
/// Decides the encoding of a page as browsers do: byte order mark, then the header, then the page's own declaration;
/// a declaration that the bytes contradict is overruled, and a page without one is read by what its bytes look like.
/// </summary>
internal static class EncodingSniffer
{
    /// <summary>Browsers look at the first 1,024 bytes for a declaration; a later one makes them begin again, and long comments do come before it.</summary>
    private const int DeclarationWindow = 16_384;

    private const string Overruled = "charset-overruled";
    private const string Guessed = "charset-guessed";
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n;\"'>/");

    /// <summary>The encoding's WHATWG name, and what was mended: <c>charset-overruled</c> where the bytes contradict the declaration, <c>charset-guessed</c> where there is none; null where it is as declared.</summary>
    public static (string Name, string? Repair) Sniff(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (ByteOrderMark(bytes) is { } marked)
        {
            return (marked, null);
        }

        string? declared = FromContentType(contentType) ?? FromMarkup(bytes);
        Utf8Evidence utf8 = Utf8Evidence.Of(bytes);
        if (declared is null)
        {
            return utf8.Plausible ? ("utf-8", null) : (LegacyGuess.Name(bytes), Guessed);
        }

        if (declared == "utf-8")
        {
            return utf8.Plausible ? ("utf-8", null) : (LegacyGuess.Name(bytes), Overruled);
        }

        bool singleByte = declared.StartsWith("windows-", StringComparison.Ordinal) || declared.StartsWith("iso-8859", StringComparison.Ordinal);
        return singleByte && utf8.Certain ? ("utf-8", Overruled) : (declared, null);
    }

    private static string? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFE, 0xFF, ..] => "utf-16be",
        [0xFF, 0xFE, ..] => "utf-16le",
        _ => null,
    };

    private static string? FromContentType(string? contentType)
    {
        int at = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : EncodingLabels.NameOf(ValueAfter(contentType![(at + 7)..]));
    }

    private static string? FromMarkup(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("encoding", 0, Math.Min(head.Length, 200), StringComparison.Ordinal) is > 0 and var xml)
        {
            return EncodingLabels.NameOf(ValueAfter(head[(xml + 8)..]));
        }

        return new DeclarationScan(head).Find();
    }

    /// <summary>The word after an equals sign, with or without quotes.</summary>
    internal static string? ValueAfter(string text)
    {
        string rest = text.TrimStart();
        if (!rest.StartsWith('='))
        {
            return null;
        }

        rest = rest[1..].TrimStart();
        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            int close = rest.IndexOf(rest[0], 1);
            return close < 0 ? null : rest[1..close];
        }

        int end = rest.AsSpan().IndexOfAny(ValueEnds);
        return end < 0 ? rest : rest[..end];
    }
}
