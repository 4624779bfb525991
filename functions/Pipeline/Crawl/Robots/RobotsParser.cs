using System.Globalization;

namespace Wildlife.Crawl;

/// <summary>Reads a robots.txt line by line; one instance reads one file.</summary>
internal sealed class RobotsParser
{
    // A day: a longer pause is a misreading (milliseconds, a date), and would stop the source for good.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly List<RobotsGroup> groups = [];
    private readonly List<string> sitemaps = [];
    private RobotsGroup? group;
    private bool groupHasRules;

    public RobotsRules Parse(string content)
    {
        foreach (var line in content.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (RobotsLine.TryRead(line, out var field, out var value))
            {
                Apply(field, value);
            }
        }

        return new RobotsRules(groups, sitemaps);
    }

    /// <summary>The part of a user agent's name that is compared: letters, hyphens and underscores at its beginning.</summary>
    public static string ProductToken(ReadOnlySpan<char> agent)
    {
        agent = agent.Trim();
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
        {
            length++;
        }

        return agent[..length].ToString();
    }

    private void Apply(RobotsField field, ReadOnlySpan<char> value)
    {
        if (field == RobotsField.UserAgent)
        {
            AddAgent(value);
        }
        else if (field == RobotsField.Sitemap)
        {
            sitemaps.Add(value.ToString());
        }
        else if (field == RobotsField.CrawlDelay)
        {
            SetDelay(value);
        }
        else
        {
            AddRule(field == RobotsField.Allow, value);
        }
    }

    private void AddAgent(ReadOnlySpan<char> value)
    {
        if (group is null || groupHasRules)
        {
            groups.Add(group = new RobotsGroup());
            groupHasRules = false;
        }

        if (value is ['*'] or ['*', ' ' or '\t', ..])
        {
            group.ForAll = true;
        }
        else
        {
            group.Agents.Add(ProductToken(value));
        }
    }

    private void AddRule(bool allow, ReadOnlySpan<char> value)
    {
        if (group is null)
        {
            return;
        }

        groupHasRules = true;
        // An empty rule allows by matching nothing.
        if (value.Length > 0)
        {
            group.Rules.Add(new RobotsRule(allow, RobotsPattern.Normalize(value.ToString(), isPattern: true)));
        }
    }

    private void SetDelay(ReadOnlySpan<char> value)
    {
        if (group is null || !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return;
        }

        if (seconds >= 0 && seconds <= LongestDelay.TotalSeconds)
        {
            group.CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
    }
}
