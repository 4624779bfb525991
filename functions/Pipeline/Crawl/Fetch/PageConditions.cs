namespace Wildlife.Crawl;

/// <summary>Conditional requests: a site that says "not modified" spares both sides the page.</summary>
internal static class PageConditions
{
    // Pages are kept for 30 days; a revisit must not outlive the page it stands for by the time a case copies both.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>The headers to send; none where no earlier page can stand for the answer.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(KnownPage? known, DateTimeOffset plannedAt)
    {
        if (known is null || plannedAt - known.ObservedAt > Longest || plannedAt <= known.ObservedAt)
        {
            return [];
        }

        var headers = new List<KeyValuePair<string, string>>(2);
        if (known.ETag is not null)
        {
            headers.Add(new("If-None-Match", known.ETag));
        }

        if (known.LastModified is not null)
        {
            headers.Add(new("If-Modified-Since", known.LastModified));
        }

        return headers;
    }

    /// <summary>What later readings are compared with, after an answer.</summary>
    public static KnownPage? After(PageRecord page, string blobName, KnownPage? before) => page.Status switch
    {
        304 => before,
        // A redirect's validators belong to its target: the URL itself is asked for whole again.
        >= 200 and < 300 when page.Redirects.Count > 0 => new KnownPage(blobName, page.ObservedAt, null, null),
        >= 200 and < 300 => new KnownPage(blobName, page.ObservedAt, Validator(page, "ETag"), Validator(page, "Last-Modified")),
        // A busy or broken server says nothing about the page.
        0 or 408 or 429 or >= 500 => before,
        _ => new KnownPage(blobName, page.ObservedAt, null, null),
    };

    private static string? Validator(PageRecord page, string name)
    {
        var value = page.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is { Length: > 0 and <= 200 } && !value.Any(char.IsControl) ? value : null;
    }
}
