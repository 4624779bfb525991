namespace Wildlife.Extract;

/// <summary>Recognises block pages, removed adverts and empty pages by their words, whatever the status.</summary>
internal static class BlockJudge
{
    /// <summary>A wall is short: a page with more visible text than this shows something besides.</summary>
    private const int ShortPage = 2_500;

    private static readonly string[] ChallengeMarks =
        ["g-recaptcha", "h-captcha", "cf-challenge", "challenge-form", "px-captcha", "captcha-delivery", "geo.captcha", "arkose", "hcaptcha.com", "recaptcha/api", "datadome", "cf-turnstile", "/_incapsula_resource"];

    /// <summary>True for a captcha, a login or a consent wall in place of the content.</summary>
    /// <param name="page">The page.</param>
    /// <param name="visible">Its visible text.</param>
    /// <param name="title">Its title.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="showsContent">True where the page shows an advert or a list of adverts.</param>
    public static bool IsBlocked(HtmlPage page, string visible, string title, int status, bool showsContent)
    {
        bool isShort = visible.Length < ShortPage;
        if (status is 401 or 403 or 407 or 429 or 451 or 503 && isShort)
        {
            return true;
        }

        string lower = isShort ? visible.ToLowerInvariant() : "";
        string heading = title.ToLowerInvariant();
        if (Contains(heading, PageWords.Challenge) || (isShort && Contains(lower, PageWords.Challenge)))
        {
            return true;
        }

        // A login form or a cookie notice beside an advert is no wall.
        return isShort && !showsContent && (HasChallengeMark(page, visible) || (visible.Length < 700 && HasPassword(page)) || (visible.Length < 1_500 && (Contains(lower, PageWords.Login) || Contains(lower, PageWords.Consent))));
    }

    /// <summary>True where headings or the short text of the page say that the advert is no more.</summary>
    public static bool IsGone(HtmlPage page, string visible, string title, int status)
    {
        if (status is 404 or 410)
        {
            return true;
        }

        string headings = string.Join('\n', page.ByTag["h1"].Concat(page.ByTag["h2"]).Take(6).Select(i => page.LineOf(i, 300)).Append(title)).ToLowerInvariant();
        return Contains(headings, PageWords.Gone) || (visible.Length < 4_000 && Contains(visible.ToLowerInvariant(), PageWords.Gone));
    }

    /// <summary>True where the text holds one of the phrases.</summary>
    public static bool Contains(string lower, string[] phrases) => Array.Exists(phrases, p => lower.Contains(p, StringComparison.Ordinal));

    /// <summary>True where the text holds one of the phrases; the fast form, for what is asked of every element.</summary>
    public static bool Contains(string lower, System.Buffers.SearchValues<string> phrases) => lower.AsSpan().ContainsAny(phrases);

    private static bool HasPassword(HtmlPage page) =>
        page.ByTag["input"].Any(i => !page.Nodes[i].Hidden && "password".Equals(page.Attribute(i, "type"), StringComparison.OrdinalIgnoreCase));

    private static bool HasChallengeMark(HtmlPage page, string visible)
    {
        if (visible.Length > 800)
        {
            return false;
        }

        return page.ByTag["script"].Concat(page.ByTag["iframe"]).Any(i => page.Attribute(i, "src") is { } src && Contains(src.ToLowerInvariant(), ChallengeMarks))
            || HasMark(page, ChallengeMarks);
    }

    private static bool HasMark(HtmlPage page, string[] marks)
    {
        foreach (ref readonly PageNode node in page.Nodes)
        {
            if (node.Mark.Length > 0 && Contains(node.Mark, marks))
            {
                return true;
            }
        }

        return false;
    }
}
