using System.Text;

namespace Wildlife.Crawl;

/// <summary>Percent-encoding in one spelling: nothing escaped that needs no escape, everything else as upper-case UTF-8 octets.</summary>
internal static class PercentEncoding
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Appends text with its escapes normalised.</summary>
    /// <param name="text">What is appended to.</param>
    /// <param name="value">Text that may hold escapes; a percent sign that begins none is itself escaped.</param>
    /// <param name="unescaped">ASCII characters that stay as they are, beside letters, digits and <c>-._~</c>.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<char> value, string unescaped)
    {
        Span<byte> octets = stackalloc byte[4];
        while (value.Length > 0)
        {
            if (TryEscape(value, out var octet))
            {
                AppendOctet(text, octet, IsUnreserved((char)octet));
                value = value[3..];
                continue;
            }

            Rune.DecodeFromUtf16(value, out var rune, out var consumed);
            if (rune.IsAscii)
            {
                AppendOctet(text, (byte)rune.Value, IsUnreserved((char)rune.Value) || unescaped.Contains((char)rune.Value, StringComparison.Ordinal));
            }
            else
            {
                foreach (var each in octets[..rune.EncodeToUtf8(octets)])
                {
                    AppendOctet(text, each, plain: false);
                }
            }

            value = value[consumed..];
        }
    }

    /// <summary>Reads the escape that a text begins with.</summary>
    public static bool TryEscape(ReadOnlySpan<char> value, out byte octet)
    {
        octet = 0;
        if (value.Length < 3 || value[0] != '%' || !char.IsAsciiHexDigit(value[1]) || !char.IsAsciiHexDigit(value[2]))
        {
            return false;
        }

        octet = (byte)((Digit(value[1]) << 4) | Digit(value[2]));
        return true;
    }

    /// <summary>True for the characters that RFC 3986 calls unreserved: escaped or not, they mean the same.</summary>
    public static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private static void AppendOctet(StringBuilder text, byte octet, bool plain)
    {
        if (plain)
        {
            text.Append((char)octet);
        }
        else
        {
            text.Append('%').Append(Hex[octet >> 4]).Append(Hex[octet & 15]);
        }
    }
}
