using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds e-mail addresses, also those hidden as <c>name (at) host [dot] tld</c> or <c>name arobase host point fr</c>.</summary>
internal static partial class EmailFinder
{
    private static readonly string[] FileEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".js", ".css"];

    /// <summary>Each address once, lower case, with the words that gave it.</summary>
    public static IEnumerable<(string Address, string Raw)> Find(string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Addresses().Matches(text))
        {
            string address = Dots().Replace(Ats().Replace(match.Value, "@"), ".").Replace(" ", "", StringComparison.Ordinal).TrimEnd('.').ToLowerInvariant();
            if (address.Length <= 254 && address.Count(c => c == '@') == 1 && !Array.Exists(FileEndings, address.EndsWith) && seen.Add(address))
            {
                yield return (address, match.Value.Trim());
            }
        }
    }

    private const string At = @"( ?@ ?| ?[\[({<] ?(at|arobase|arobas|apenstaartje|kukac|ät|@|a) ?[\])}>] ?| (arobase|arobas|apenstaartje|kukac|klammeraffe) )";
    private const string Dot = @"(\.| ?[\[({<] ?(dot|point|punt|punkt|pont|\.) ?[\])}>] ?| (dot|point|punt|punkt|pont) )";

    [GeneratedRegex(@"\b[a-z0-9][a-z0-9._%+\-]{0,63}" + At + @"[a-z0-9\-]{1,63}(" + Dot + @"[a-z0-9\-]{2,63}){1,4}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    [GeneratedRegex(At, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Ats();

    [GeneratedRegex(Dot, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Dots();
}
