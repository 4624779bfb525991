using System.Net;
using System.Text;

namespace Wildlife.Extract;

/// <summary>Takes the markup out of texts that structured data carry as HTML.</summary>
internal static class MarkupText
{
    /// <summary>The words with their line breaks; null where nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string decoded = WebUtility.HtmlDecode(text);
        var plain = new StringBuilder(decoded.Length);
        int at = 0;
        while (at < decoded.Length)
        {
            int open = decoded.IndexOf('<', at);
            int close = open < 0 || open + 1 >= decoded.Length || !(char.IsAsciiLetter(decoded[open + 1]) || decoded[open + 1] is '/' or '!') ? -1 : decoded.IndexOf('>', open);
            if (close < 0)
            {
                plain.Append(decoded, at, decoded.Length - at);
                break;
            }

            plain.Append(decoded, at, open - at).Append(IsBreak(decoded.AsSpan(open + 1, close - open - 1)) ? '\n' : ' ');
            at = close + 1;
        }

        IEnumerable<string> lines = plain.ToString().Split('\n').Select(VisibleText.Fold).Where(line => line.Length > 0);
        string joined = string.Join('\n', lines);
        return joined.Length == 0 ? null : joined;
    }

    private static bool IsBreak(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> name = tag.TrimStart('/');
        return name.StartsWith("br", StringComparison.OrdinalIgnoreCase) || name.StartsWith("p", StringComparison.OrdinalIgnoreCase) || name.StartsWith("div", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("li", StringComparison.OrdinalIgnoreCase) || name.StartsWith("h", StringComparison.OrdinalIgnoreCase) || name.StartsWith("tr", StringComparison.OrdinalIgnoreCase);
    }
}
