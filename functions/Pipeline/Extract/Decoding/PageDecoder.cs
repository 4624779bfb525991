using System.Text;

namespace Wildlife.Extract;

/// <summary>The characters of a page.</summary>
/// <param name="Text">The page's markup.</param>
/// <param name="Encoding">The WHATWG name of the encoding it was read in.</param>
/// <param name="Repairs">What had to be mended.</param>
internal sealed record DecodedPage(string Text, string Encoding, IReadOnlyList<string> Repairs);

/// <summary>Turns a page's bytes into characters.</summary>
internal static class PageDecoder
{
    /// <summary>Never fails: bytes that are no text become replacement characters.</summary>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        (string name, bool overruled) = EncodingSniffer.Sniff(bytes, contentType);
        Encoding encoding = EncodingLabels.Find(name) ?? Encoding.UTF8;
        string text = encoding.GetString(bytes);
        var repairs = new List<string>();
        if (overruled)
        {
            repairs.Add("charset-overruled");
        }

        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        string mended = Mojibake.Repair(text);
        if (!ReferenceEquals(mended, text))
        {
            repairs.Add("mojibake");
        }

        if (mended.Contains('\0', StringComparison.Ordinal))
        {
            mended = mended.Replace("\0", "", StringComparison.Ordinal);
            repairs.Add("null-characters");
        }

        return new DecodedPage(mended, name, repairs);
    }
}
