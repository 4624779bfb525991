using System.Text;

namespace Wildlife.Crawl;

/// <summary>A site's robots.txt, read by RFC 9309 with the leniencies of Google's parser.</summary>
public sealed class RobotsRules
{
    /// <summary>What is read of a robots.txt at the most: 500 KiB. What stands after it is ignored.</summary>
    public const int MaxBytes = 500 * 1024;

    private readonly IReadOnlyList<RobotsGroup> groups;

    internal RobotsRules(IReadOnlyList<RobotsGroup> groups, IReadOnlyList<string> sitemaps)
    {
        this.groups = groups;
        Sitemaps = sitemaps;
    }

    /// <summary>The rules of a site without a robots.txt (it answered 4xx): everything is allowed.</summary>
    public static RobotsRules AllowAll { get; } = new([], []);

    /// <summary>The rules of a site whose robots.txt cannot be read (5xx or no answer): nothing is allowed.</summary>
    public static RobotsRules DisallowAll { get; } = Parse("User-agent: *\nDisallow: /");

    /// <summary>The sitemaps it names, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a robots.txt as received; a byte order mark decides the encoding, without one it is UTF-8.</summary>
    /// <param name="content">The file's bytes, content encoding undone.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, MaxBytes)];
        var encoding = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return Parse(encoding.GetString(content));
    }

    /// <summary>Reads the text of a robots.txt. Lines that are not understood are skipped.</summary>
    /// <param name="content">The text.</param>
    public static RobotsRules Parse(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new RobotsParser().Parse(content);
    }

    /// <summary>
    /// Whether a crawler may read a URL: the longest rule that matches decides, and of equally long ones the one that allows.
    /// The groups that name the crawler count; only where there is none, those of <c>*</c>.
    /// </summary>
    /// <param name="agent">The crawler's product token (<c>ExampleBot</c>); what follows the token, such as a version, is ignored.</param>
    /// <param name="url">The URL, percent-encoded as it would be sent; its path and query count. Empty stands for the root.</param>
    public bool IsAllowed(string agent, string url)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(url);
        var target = RobotsPattern.Normalize(PathAndQuery(url), isPattern: false);
        var allow = -1;
        var disallow = -1;
        foreach (var rule in Groups(agent).SelectMany(group => group.Rules))
        {
            if (rule.Pattern.Length <= (rule.Allow ? allow : disallow) || !RobotsPattern.Matches(rule.Pattern, target))
            {
                continue;
            }

            if (rule.Allow)
            {
                allow = rule.Pattern.Length;
            }
            else
            {
                disallow = rule.Pattern.Length;
            }
        }

        return allow >= disallow;
    }

    /// <summary>The time a site asks a crawler to leave between two requests; null where it asks for none.</summary>
    /// <param name="agent">The crawler's product token.</param>
    public TimeSpan? CrawlDelay(string agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return Groups(agent).Max(group => group.CrawlDelay);
    }

    private IEnumerable<RobotsGroup> Groups(string agent)
    {
        // The file's own tokens end at the first character that no token may hold; the caller's is taken at its word.
        var version = agent.AsSpan().IndexOfAny('/', ' ');
        var token = version < 0 ? agent : agent[..version];
        var named = token.Length > 0 && groups.Any(group => group.Agents.Contains(token));
        return groups.Where(group => named ? group.Agents.Contains(token) : group.ForAll);
    }

    private static string PathAndQuery(string url)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        var start = url.AsSpan(authority < 0 ? 0 : authority + 2).IndexOfAny('/', '?', ';');
        if (start < 0)
        {
            return "/";
        }

        start += authority < 0 ? 0 : authority + 2;
        var fragment = url.IndexOf('#', start);
        var target = fragment < 0 ? url[start..] : url[start..fragment];
        return target[0] == '/' ? target : "/" + target;
    }
}

/// <summary>The rules for some crawlers.</summary>
internal sealed class RobotsGroup
{
    /// <summary>Product tokens in any case.</summary>
    public HashSet<string> Agents { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where it names <c>*</c>.</summary>
    public bool ForAll { get; set; }

    /// <summary>Its rules in file order.</summary>
    public List<RobotsRule> Rules { get; } = [];

    /// <summary>The pause it asks for.</summary>
    public TimeSpan? CrawlDelay { get; set; }
}

/// <summary>One line of a group: paths that may or may not be read.</summary>
internal sealed record RobotsRule(bool Allow, string Pattern);
