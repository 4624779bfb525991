using System.Globalization;

namespace Wildlife.Crawl;

/// <summary>Reads a robots.txt line by line; one instance reads one file.</summary>
internal sealed class RobotsParser
{
    // A day: a longer pause is a misreading (milliseconds, a date), and would stop the source for good.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly List<RobotsGroup> _groups = [];
    private readonly List<string> _sitemaps = [];
    private RobotsGroup? _group;
    private bool _groupHasRules;

    public RobotsRules Parse(string content)
    {
        foreach (ReadOnlySpan<char> line in content.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (RobotsLine.TryRead(line, out RobotsField field, out ReadOnlySpan<char> value))
                Apply(field, value);
        }
        return new RobotsRules(_groups, _sitemaps);
    }

    /// <summary>The part of a user agent's name that is compared: letters, hyphens and underscores at its beginning.</summary>
    public static string ProductToken(ReadOnlySpan<char> agent)
    {
        agent = agent.Trim();
        int length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
            length++;
        return agent[..length].ToString();
    }

    private void Apply(RobotsField field, ReadOnlySpan<char> value)
    {
        if (field == RobotsField.UserAgent)
            AddAgent(value);
        else if (field == RobotsField.Sitemap)
            _sitemaps.Add(value.ToString());
        else if (field == RobotsField.CrawlDelay)
            SetDelay(value);
        else
            AddRule(field == RobotsField.Allow, value);
    }

    private void AddAgent(ReadOnlySpan<char> value)
    {
        if (_group is null || _groupHasRules)
        {
            _groups.Add(_group = new RobotsGroup());
            _groupHasRules = false;
        }
        if (value is ['*'] or ['*', ' ' or '\t', ..])
            _group.ForAll = true;
        else
            _group.Agents.Add(ProductToken(value));
    }

    private void AddRule(bool allow, ReadOnlySpan<char> value)
    {
        if (_group is null)
            return;
        _groupHasRules = true;
        // An empty rule allows by matching nothing.
        if (value.Length > 0)
            _group.Rules.Add(new RobotsRule(allow, RobotsPattern.Normalize(value.ToString(), isPattern: true)));
    }

    private void SetDelay(ReadOnlySpan<char> value)
    {
        if (_group is null || !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
            return;
        if (seconds >= 0 && seconds <= LongestDelay.TotalSeconds)
            _group.CrawlDelay = TimeSpan.FromSeconds(seconds);
    }
}
