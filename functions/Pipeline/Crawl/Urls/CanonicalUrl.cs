using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Crawl;

/// <summary>
/// The one spelling of a URL under which a page is known. Two links that a server must treat alike get the same spelling;
/// links that a server may tell apart (a doubled slash, another parameter order) keep their difference.
/// </summary>
public static class CanonicalUrl
{
    /// <summary>Characters of a canonical URL at the most; browsers and servers stop at about this length too.</summary>
    public const int MaxLength = 4096;

    /// <summary>
    /// Brings a link into its canonical form: scheme and host in lower case, international names in punycode, the default port,
    /// credentials, fragment and tracking parameters dropped, dot segments resolved, percent-encoding normalised.
    /// </summary>
    /// <param name="url">The link as written on the page; leading and trailing blanks and line breaks inside are ignored.</param>
    /// <param name="baseUrl">The page it stands on; without it only an absolute URL is read.</param>
    /// <returns>The canonical URL, ASCII only; null for anything but a well-formed http or https URL of at most <see cref="MaxLength"/> characters.</returns>
    public static string? TryCanonicalize(string url, Uri? baseUrl = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        var parts = UrlParser.Parse(url, baseUrl is { IsAbsoluteUri: true } ? UrlParser.Parse(baseUrl.OriginalString, null) : null);
        if (parts is null || parts.Host.Length == 0)
        {
            return null;
        }

        var host = HostName.TryCanonicalize(parts.Host);
        if (host is null || !TryPort(parts, out var port))
        {
            return null;
        }

        var text = new StringBuilder(url.Length + 16).Append(parts.Scheme).Append("://").Append(host).Append(port);
        UrlPath.Append(text, parts.Path);
        UrlQuery.Append(text, parts.Query);
        // The platform's own reader must take it too: it makes the request.
        var canonical = text.ToString();
        return canonical.Length <= MaxLength && Uri.TryCreate(canonical, UriKind.Absolute, out _) ? canonical : null;
    }

    /// <summary>The first 16 hexadecimal digits (lower case) of the SHA-256 of a canonical URL: its part in a stored page's name.</summary>
    /// <param name="canonicalUrl">A URL from <see cref="TryCanonicalize"/>.</param>
    public static string Hash(string canonicalUrl)
    {
        ArgumentNullException.ThrowIfNull(canonicalUrl);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalUrl)))[..16];
    }

    private static bool TryPort(UrlParts parts, out string port)
    {
        port = "";
        var digits = parts.Port.TrimStart('0');
        if (parts.Port.Length == 0)
        {
            return true;
        }

        if (digits.Length > 5 || !parts.Port.All(char.IsAsciiDigit))
        {
            return false;
        }

        var number = digits.Length == 0 ? 0 : int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        if (number > 65535)
        {
            return false;
        }

        if (number != (parts.Scheme == "https" ? 443 : 80))
        {
            port = ":" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return true;
    }
}
