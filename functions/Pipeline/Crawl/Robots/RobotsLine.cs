namespace Wildlife.Crawl;

/// <summary>The fields of a robots.txt that are understood.</summary>
internal enum RobotsField
{
    UserAgent,
    Allow,
    Disallow,
    Sitemap,
    CrawlDelay,
}

/// <summary>One line of a robots.txt: <c>field: value # comment</c>.</summary>
internal static class RobotsLine
{
    // Webmasters' misspellings are read as what they meant; leaving one out would read pages the site asked us not to.
    private static readonly (string Name, RobotsField Field)[] Names =
    [
        ("user-agent", RobotsField.UserAgent), ("useragent", RobotsField.UserAgent), ("user agent", RobotsField.UserAgent),
        ("disallow", RobotsField.Disallow), ("dissallow", RobotsField.Disallow), ("dissalow", RobotsField.Disallow),
        ("disalow", RobotsField.Disallow), ("diasllow", RobotsField.Disallow), ("disallaw", RobotsField.Disallow),
        ("allow", RobotsField.Allow),
        ("sitemap", RobotsField.Sitemap), ("site-map", RobotsField.Sitemap),
        ("crawl-delay", RobotsField.CrawlDelay), ("crawldelay", RobotsField.CrawlDelay),
    ];

    /// <summary>Splits a line; false where it holds no field that is understood.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out RobotsField field, out ReadOnlySpan<char> value)
    {
        field = default;
        value = default;
        var comment = line.IndexOf('#');
        line = (comment < 0 ? line : line[..comment]).Trim();
        var colon = line.IndexOf(':');
        if (colon < 0 && !TryBlank(line, out colon))
        {
            return false;
        }

        var name = line[..colon].Trim();
        value = line[(colon + 1)..].Trim();
        foreach (var (known, which) in Names)
        {
            if (name.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                field = which;
                return true;
            }
        }

        return false;
    }

    /// <summary>A forgotten colon is forgiven where the line is two words: <c>disallow /private</c>.</summary>
    private static bool TryBlank(ReadOnlySpan<char> line, out int position)
    {
        position = line.IndexOfAny(' ', '\t');
        return position > 0 && line[position..].Trim().IndexOfAny(' ', '\t') < 0;
    }
}
