using Wildlife.Evidence;

namespace Wildlife.Replay;

/// <summary>Names of what lies beside a page in <c>evidence</c>; they are the members' names in a package too.</summary>
internal static class ReplayNames
{
    public const string Folder = "replay/";
    private const string Ending = ".warc.gz";

    /// <summary>What the names of all files beside a page begin with.</summary>
    /// <param name="page">The page's name in <c>raw-pages</c>.</param>
    public static string Prefix(string page) => MemberPath.Of("replay", page.EndsWith(Ending, StringComparison.Ordinal) ? page[..^Ending.Length] : page);

    public static string Document(string page) => Prefix(page) + ".json";

    public static string Warc(string page) => Prefix(page) + ".resources" + Ending;

    public static string Picture(string page, string sha256) => $"{Prefix(page)}-{sha256[..16]}.png";

    /// <summary>What a page's name says of it: the hash of its URL, and the first digits of that of its body.</summary>
    public static (string UrlHash, string Body)? PartsOf(string page) =>
        page[(page.LastIndexOf('/') + 1)..].Split('-') is [_, var url, var body] && body.EndsWith(Ending, StringComparison.Ordinal) ? (url, body[..^Ending.Length]) : null;
}
