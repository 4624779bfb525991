using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds accounts on messengers, by link or by name beside the messenger's.</summary>
internal static partial class HandleFinder
{
    /// <summary>Words that follow a messenger's name without being an account.</summary>
    private static readonly HashSet<string> NotHandles = new(StringComparer.OrdinalIgnoreCase)
        { "ou", "or", "of", "oder", "und", "and", "et", "en", "vagy", "me", "moi", "mij", "mich", "bericht", "message", "nachricht", "contact", "only", "uniquement", "only.", "group", "gruppe", "groupe", "channel", "share", "sharer", "joinchat", "via", "app", "messenger", "possible", "pour", "voor", "für", "is", "est", "ist", "p", "explore", "reel" };

    /// <summary>Kind, lower-case account and the words that gave it.</summary>
    public static IEnumerable<Contact> Find(string text)
    {
        foreach (Match match in Links().Matches(text))
        {
            string kind = match.Groups["site"].Value.StartsWith("insta", StringComparison.OrdinalIgnoreCase) ? "instagram" : "telegram";
            if (Make(kind, match) is { } contact)
            {
                yield return contact;
            }
        }

        foreach (Match match in Named().Matches(text))
        {
            string word = match.Groups["app"].Value.ToLowerInvariant();
            string kind = word[0] switch { 't' => "telegram", 'i' => "instagram", 'w' => "wickr", _ => "signal" };
            bool marked = match.Value.Contains('@', StringComparison.Ordinal) || match.Value.Contains(':', StringComparison.Ordinal) || match.Groups["name"].Value.Any(c => char.IsAsciiDigit(c) || c is '_' or '.');
            if (marked && Make(kind, match) is { } contact)
            {
                yield return contact;
            }
        }
    }

    private static Contact? Make(string kind, Match match)
    {
        string name = match.Groups["name"].Value.TrimEnd('.').ToLowerInvariant();
        return name.Length < 3 || NotHandles.Contains(name) || name.All(char.IsAsciiDigit) ? null : new Contact(kind, name, match.Value.Trim());
    }

    [GeneratedRegex(@"(?<site>instagram\.com|t\.me|telegram\.me)/(?<name>[a-z0-9_.]{3,32})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(?<app>telegram|tg|instagram|insta|ig|wickr( ?me)?|signal)( ?(id|user|username|pseudo|handle|name))? ?[:=@\-]? ?@?(?<name>[a-z0-9_][a-z0-9_.]{2,31})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
