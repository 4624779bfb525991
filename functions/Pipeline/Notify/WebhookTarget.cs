using System.Net;
using Wildlife.Crawl;

namespace Wildlife.Notify;

/// <summary>
/// Says which addresses a webhook may have. What a name leads to is checked again at every connection (<see cref="AddressGuard"/>): a name that was
/// public yesterday can lead inside today.
/// </summary>
internal static class WebhookTarget
{
    private const int Longest = 2000;
    private static readonly string[] InsideNames = [".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa", ".corp", ".home"];

    /// <summary>What is wrong with an address, in one line; null where nothing is.</summary>
    public static string? Refuse(string text)
    {
        if (text.Length > Longest || text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            return "that is no URL: write it like https://partner.example/wildlife";
        }

        if (url.Scheme != Uri.UriSchemeHttps)
        {
            return "only https: what is sent must not be read on the way";
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return "an address takes no user, password or fragment: the signature tells who sends";
        }

        return IsInside(url) ? "only addresses of the public internet, by their name" : null;
    }

    private static bool IsInside(Uri url)
    {
        var host = url.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            return !AddressGuard.IsPublic(address);
        }

        // Digits in a circle or of full width are an address to some resolvers.
        if (url.Host.Any(letter => !char.IsLetter(letter) && !char.IsAsciiDigit(letter) && letter is not ('-' or '.')))
        {
            return true;
        }

        // A name without a dot is one of the own network; so are the endings that no public register gives out.
        return !host.Contains('.', StringComparison.Ordinal) || Array.Exists(InsideNames, ending => ("." + host).EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
