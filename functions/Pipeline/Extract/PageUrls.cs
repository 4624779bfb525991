using System.Buffers;
using System.Net;

namespace Wildlife.Extract;

/// <summary>Makes references on a page absolute.</summary>
internal static class PageUrls
{
    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-.0123456789");

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&+,;:@");

    /// <summary>
    /// An absolute http(s) URL, escaped as browsers send it. A page without an address leaves a relative reference as it is written;
    /// null where the reference is empty or of another scheme.
    /// </summary>
    public static string? Absolute(Uri? baseUrl, string? reference)
    {
        string trimmed = (reference ?? "").Trim();
        if (trimmed.Length is 0 or > 4_000 || trimmed[0] == '#' || HasOtherScheme(trimmed))
        {
            return null;
        }

        if (baseUrl is null && !trimmed.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return trimmed.StartsWith("//", StringComparison.Ordinal) ? "https:" + trimmed : trimmed;
        }

        return Rooted(baseUrl, trimmed) ?? (TryCreate(baseUrl, trimmed, out Uri? url) ? url!.AbsoluteUri : null);
    }

    /// <summary>A path from the site's root that needs neither escaping nor shortening: most links of most pages.</summary>
    private static string? Rooted(Uri? baseUrl, string reference)
    {
        bool plain = baseUrl is not null && reference[0] == '/' && reference.AsSpan().IndexOfAnyExcept(PlainLetters) < 0
            && !reference.StartsWith("//", StringComparison.Ordinal) && !reference.Contains("/.", StringComparison.Ordinal);
        return plain ? baseUrl!.GetLeftPart(UriPartial.Authority) + reference : null;
    }

    /// <summary>An http(s) address, or null.</summary>
    public static Uri? Parse(Uri? baseUrl, string? reference)
    {
        string trimmed = WebUtility.HtmlDecode((reference ?? "").Trim());
        if (trimmed.StartsWith("//", StringComparison.Ordinal) && baseUrl is null)
        {
            trimmed = "https:" + trimmed;
        }

        return trimmed.Length > 0 && TryCreate(baseUrl, trimmed, out Uri? url) ? url : null;
    }

    private static bool TryCreate(Uri? baseUrl, string reference, out Uri? url)
    {
        // On Linux a rooted path alone would count as a file URL.
        bool made = baseUrl is null
            ? Uri.TryCreate(reference, UriKind.Absolute, out url)
            : Uri.TryCreate(baseUrl, reference, out url);
        return made && (url!.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
    }

    private static bool HasOtherScheme(string reference)
    {
        int colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && reference.AsSpan(0, colon).IndexOfAnyExcept(SchemeLetters) < 0
            && !reference.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }
}
