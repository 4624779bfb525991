namespace Wildlife.Extract;

/// <summary>Cleans document titles.</summary>
internal static class TitleText
{
    /// <summary>The title without the site's name behind a bar or dash; null where nothing is left.</summary>
    public static string? WithoutSite(string? title)
    {
        string text = VisibleText.Fold(System.Net.WebUtility.HtmlDecode(title ?? ""));
        foreach (string bar in (ReadOnlySpan<string>)[" | ", " • ", " - ", " – ", " — "])
        {
            int at = text.LastIndexOf(bar, StringComparison.Ordinal);
            if (at >= 8)
            {
                text = text[..at];
                break;
            }
        }

        return text.Length == 0 ? null : text;
    }
}
