using System.Text;

namespace Wildlife.Extract;

/// <summary>The language that a page states before its characters can be read.</summary>
internal static class StatedLanguage
{
    private const int Window = 4096;

    /// <summary>Lower case, such as <c>hu</c> or <c>zh-tw</c>; null where none is stated.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        int html = head.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        int close = html < 0 ? -1 : head.IndexOf('>', html);
        int at = close < 0 ? -1 : head.IndexOf("lang=", html, close - html, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> value = head.AsSpan(at + 5, close - at - 5).TrimStart("\"' ");
        int end = value.IndexOfAny("\"' />");
        string language = (end < 0 ? value : value[..end]).ToString().ToLowerInvariant();
        return language.Length is >= 2 and <= 12 ? language : null;
    }
}
