using System.Text;

namespace Wildlife.Crawl;

/// <summary>A web address taken apart, nothing decoded yet. <c>Query</c> is null where there is no question mark.</summary>
internal sealed record UrlParts(string Scheme, string Host, string Port, string Path, string? Query);

/// <summary>
/// Takes an http or https URL apart the way browsers do (WHATWG URL): a page's links are written for browsers, and
/// <see cref="Uri"/> reads several of them differently.
/// </summary>
internal static class UrlParser
{
    /// <summary>Reads a link, resolved against a base; null where it is not an http or https URL.</summary>
    public static UrlParts? Parse(string url, UrlParts? baseUrl)
    {
        var text = WithoutFragment(Clean(url));
        var scheme = Scheme(text);
        if (scheme is null)
        {
            return baseUrl is null ? null : Resolve(text, baseUrl);
        }

        if (scheme is not ("http" or "https"))
        {
            return null;
        }

        var rest = text[(scheme.Length + 1)..];
        // "https:page" is relative to a base of the same scheme: an old habit that browsers still honour.
        if (baseUrl?.Scheme == scheme && !rest.StartsWith("//", StringComparison.Ordinal))
        {
            return Resolve(rest, baseUrl);
        }

        return Authority(scheme, rest.TrimStart('/', '\\'));
    }

    private static UrlParts? Resolve(string text, UrlParts baseUrl)
    {
        if (text.Length == 0)
        {
            return baseUrl;
        }

        if (text.Length > 1 && IsSlash(text[0]) && IsSlash(text[1]))
        {
            return Authority(baseUrl.Scheme, text.TrimStart('/', '\\'));
        }

        var (path, query) = SplitQuery(text);
        if (path.Length == 0)
        {
            return baseUrl with { Query = query };
        }

        if (IsSlash(path[0]))
        {
            return baseUrl with { Path = path, Query = query };
        }

        var folder = baseUrl.Path[..(baseUrl.Path.LastIndexOfAny(['/', '\\']) + 1)];
        return baseUrl with { Path = (folder.Length == 0 ? "/" : folder) + path, Query = query };
    }

    private static UrlParts? Authority(string scheme, string rest)
    {
        var end = rest.AsSpan().IndexOfAny('/', '\\', '?');
        var authority = end < 0 ? rest : rest[..end];
        var (path, query) = SplitQuery(end < 0 ? "" : rest[end..]);
        // Credentials are dropped: the crawler is nobody's account.
        var place = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = place.LastIndexOf(':');
        if (colon >= 0 && place.IndexOf(']', colon) < 0)
        {
            return new UrlParts(scheme, place[..colon], place[(colon + 1)..], path, query);
        }

        return new UrlParts(scheme, place, "", path, query);
    }

    private static (string Path, string? Query) SplitQuery(string text)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (text, null) : (text[..mark], text[(mark + 1)..]);
    }

    private static string WithoutFragment(string text)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? text : text[..mark];
    }

    private static string? Scheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return null;
        }

        foreach (var c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return null;
            }
        }

        return text[..colon].ToLowerInvariant();
    }

    private static string Clean(string url)
    {
        var start = 0;
        var end = url.Length;
        while (start < end && url[start] <= ' ')
        {
            start++;
        }

        while (end > start && url[end - 1] <= ' ')
        {
            end--;
        }

        var trimmed = url.AsSpan(start, end - start);
        if (trimmed.IndexOfAny('\t', '\r', '\n') < 0)
        {
            return trimmed.ToString();
        }

        var kept = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            if (c is not ('\t' or '\r' or '\n'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static bool IsSlash(char c) => c is '/' or '\\';
}
