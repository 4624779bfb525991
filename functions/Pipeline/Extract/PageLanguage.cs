namespace Wildlife.Extract;

/// <summary>The language a page declares.</summary>
internal static class PageLanguage
{
    /// <summary>The country that the declared language names (<c>en-GB</c>), ISO 3166-1 alpha-2; null where it names none.</summary>
    public static string? Region(HtmlPage page)
    {
        string[] parts = [.. page.ByTag["html"].Select(i => page.Attribute(i, "lang") ?? page.Attribute(i, "xml:lang")).OfType<string>().Take(1).SelectMany(l => l.Trim().Split('-', '_'))];
        return parts is [_, { Length: 2 } region] && region.All(char.IsAsciiLetter) ? region.ToUpperInvariant() : null;
    }

    /// <summary>An ISO 639-1 code; null where the page declares none.</summary>
    public static string? Of(HtmlPage page, MetaTags meta)
    {
        string? declared = page.ByTag["html"].Select(i => page.Attribute(i, "lang") ?? page.Attribute(i, "xml:lang")).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l))
            ?? meta.First("content-language", "og:locale", "language");
        string code = (declared ?? "").Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetter) ? code : null;
    }
}
