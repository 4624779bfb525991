using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Wildlife.Extract;

/// <summary>Reads the character references of markup: <c>&amp;euro;</c>, <c>&amp;#8364;</c>, and the old names that stand without a semicolon.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest name of the standard.</summary>
    private const int LongestName = 32;

    /// <summary>The longest name that counts without its semicolon.</summary>
    private const int LongestBareName = 6;

    /// <summary>What windows-1252 has where the numbers 128 to 159 mean nothing: browsers read them so.</summary>
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with all references read.</summary>
    /// <param name="raw">As in the markup.</param>
    /// <param name="inAttribute">True in an attribute's value, where <c>&amp;copy=1</c> is part of an address.</param>
    public static string Decode(ReadOnlySpan<char> raw, bool inAttribute)
    {
        int next = raw.IndexOf('&');
        if (next < 0)
        {
            return raw.ToString();
        }

        var text = new StringBuilder(raw.Length);
        while (next >= 0)
        {
            text.Append(raw[..next]);
            raw = raw[next..];
            int used = Read(raw, inAttribute, text);
            if (used == 0)
            {
                text.Append('&');
                used = 1;
            }

            raw = raw[used..];
            next = raw.IndexOf('&');
        }

        return text.Append(raw).ToString();
    }

    private static int Read(ReadOnlySpan<char> raw, bool inAttribute, StringBuilder text)
    {
        if (raw.Length < 3)
        {
            return 0;
        }

        return raw[1] == '#' ? Number(raw, text) : char.IsAsciiLetterOrDigit(raw[1]) ? Name(raw, inAttribute, text) : 0;
    }

    private static int Number(ReadOnlySpan<char> raw, StringBuilder text)
    {
        bool hex = raw[2] is 'x' or 'X';
        int start = hex ? 3 : 2;
        int end = start;
        while (end < raw.Length && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        bool small = int.TryParse(raw[start..end], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        text.Append(small ? Character(value) : "\uFFFD");
        return end < raw.Length && raw[end] == ';' ? end + 1 : end;
    }

    private static string Character(int value) => value switch
    {
        >= 0x80 and <= 0x9F => Western[value - 0x80].ToString(),
        0 => "\uFFFD",
        _ => Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD",
    };

    private static int Name(ReadOnlySpan<char> raw, bool inAttribute, StringBuilder text)
    {
        int end = 1;
        while (end < raw.Length && end <= LongestName && char.IsAsciiLetterOrDigit(raw[end]))
        {
            end++;
        }

        if (end < raw.Length && raw[end] == ';' && Symbol(raw[1..(end + 1)]) is { } known)
        {
            text.Append(known);
            return end + 1;
        }

        for (int length = Math.Min(end - 1, LongestBareName); length >= 2; length--)
        {
            char after = 1 + length < raw.Length ? raw[1 + length] : ' ';
            if (inAttribute && (after == '=' || char.IsAsciiLetterOrDigit(after)))
            {
                continue;
            }

            if (Symbol(raw.Slice(1, length)) is { } bare)
            {
                text.Append(bare);
                return 1 + length;
            }
        }

        return 0;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => name switch
    {
        "nbsp;" => "\u00a0",
        "amp;" => "&",
        "quot;" => "\"",
        "lt;" => "<",
        "gt;" => ">",
        "euro;" => "€",
        _ => HtmlEntityProvider.Resolver.GetSymbol(name.ToString()),
    };
}
