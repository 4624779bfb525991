using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>The characters of a page.</summary>
/// <param name="Text">The page's markup.</param>
/// <param name="Encoding">The WHATWG name of the encoding it was read in.</param>
/// <param name="Repairs">What had to be mended.</param>
/// <param name="Rented">The array to give back; null where the text is its own.</param>
internal sealed record DecodedPage(ReadOnlyMemory<char> Text, string Encoding, IReadOnlyList<string> Repairs, char[]? Rented = null) : IDisposable
{
    /// <summary>Gives the array back: the text may not be read after that.</summary>
    public void Dispose()
    {
        if (Rented is not null)
        {
            ArrayPool<char>.Shared.Return(Rented);
        }
    }
}

/// <summary>Turns a page's bytes into characters.</summary>
internal static class PageDecoder
{
    /// <summary>Never fails: bytes that are no text become replacement characters.</summary>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        (string name, string? repair) = EncodingSniffer.Sniff(bytes, contentType);
        Encoding encoding = EncodingLabels.Find(name) ?? Encoding.UTF8;
        char[] rented = ArrayPool<char>.Shared.Rent(Math.Max(1, encoding.GetCharCount(bytes)));
        ReadOnlyMemory<char> text = rented.AsMemory(0, encoding.GetChars(bytes, rented));
        var repairs = new List<string>();
        if (repair is not null)
        {
            repairs.Add(repair);
        }

        if (text.Span.StartsWith("\uFEFF"))
        {
            text = text[1..];
        }

        if (Mojibake.Repair(text.Span) is { } mended)
        {
            text = mended.AsMemory();
            repairs.Add("mojibake");
        }

        if (text.Span.Contains('\0'))
        {
            text = text.ToString().Replace("\0", "", StringComparison.Ordinal).AsMemory();
            repairs.Add("null-characters");
        }

        return new DecodedPage(text, name, repairs, rented);
    }
}
