using System.Text.RegularExpressions;
using Cronos;
using Wildlife.Crawl;
using Wildlife.Extract;

namespace Wildlife.Sources;

/// <summary>What a source file must say beyond its shape. The first thing wrong is named with its mend.</summary>
internal static class SourceRules
{
    /// <exception cref="SourceDefinitionException">Something is wrong.</exception>
    public static void Check(string file, SourceDefinition source)
    {
        var problem = Identity(file, source) ?? Hosts(source) ?? Places(source) ?? Patterns(source) ?? Limits(source) ?? Selectors(source) ?? Policy(source);
        if (problem is not null)
        {
            throw new SourceDefinitionException($"{file}: {problem}");
        }
    }

    private static string? Identity(string file, SourceDefinition source)
    {
        if (source.Id.Length is 0 or > 40 || source.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
        {
            return $"id '{source.Id}': use lower-case letters, digits and hyphens, 40 at the most";
        }

        if (source.Id != Path.GetFileNameWithoutExtension(file))
        {
            return $"id '{source.Id}' is not the file's name; rename one of them";
        }

        if (!KnownCodes.Countries.Contains(source.Country))
        {
            return $"country '{source.Country}' is no ISO 3166-1 alpha-2 code; write it as in BE, FR, DE";
        }

        if (source.Languages.Count == 0)
        {
            return "languages is empty; name at least one, the most usual first";
        }

        if (source.Languages.FirstOrDefault(language => !KnownCodes.Languages.Contains(language)) is { } language)
        {
            return $"languages: '{language}' is no ISO 639-1 code; write it as in fr, nl, de";
        }

        return KnownCodes.Currencies.Contains(source.Currency) ? null : $"currency '{source.Currency}' is no ISO 4217 code; write it as in EUR, HUF, CHF";
    }

    private static string? Places(SourceDefinition source)
    {
        foreach (var (host, place) in source.Places)
        {
            if (!source.Hosts.Contains(host) || !KnownCodes.Countries.Contains(place.Country) || !KnownCodes.Languages.Contains(place.Language))
            {
                return $"places: '{host}' must be one of hosts, with a country such as BE and a language such as nl";
            }
        }

        return null;
    }

    private static string? Hosts(SourceDefinition source)
    {
        if (source.Hosts.Count == 0)
        {
            return "hosts is empty; name the hosts that may be read";
        }

        foreach (var host in source.Hosts.Concat(source.MediaHosts))
        {
            if (HostName.TryCanonicalize(host) != host)
            {
                return $"host '{host}': write the name alone, lower case, international names in punycode";
            }
        }

        if (source.Start.Count == 0)
        {
            return "start is empty; name the URLs a pass starts from";
        }

        var hosts = source.Hosts.ToHashSet(StringComparer.Ordinal);
        foreach (var url in source.Start)
        {
            if (CanonicalUrl.TryCanonicalize(url) is not { } canonical)
            {
                return $"start: '{url}' is no http or https URL";
            }

            if (!hosts.Contains(new Uri(canonical).Host))
            {
                return $"start: '{url}' is on none of the hosts; add its host or change it";
            }
        }

        foreach (var url in source.Sitemaps)
        {
            if (CanonicalUrl.TryCanonicalize(url) is not { } canonical || !hosts.Contains(new Uri(canonical).Host))
            {
                return $"sitemaps: '{url}' is no http or https URL on one of the hosts";
            }
        }

        return null;
    }

    private static string? Patterns(SourceDefinition source)
    {
        if (PatternProblem(source.Urls.Listing) is { } listing)
        {
            return $"urls.listing: {listing}";
        }

        if (!new Regex(source.Urls.Listing, RegexOptions.NonBacktracking).GetGroupNames().Contains("id"))
        {
            return "urls.listing has no group 'id'; put (?<id>…) around the advert's id";
        }

        return source.Urls.Follow is { } follow && PatternProblem(follow) is { } problem ? $"urls.follow: {problem}" : null;
    }

    private static string? PatternProblem(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return $"'{pattern}' is no pattern that can be used: {error.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static string? Limits(SourceDefinition source)
    {
        var crawl = source.Crawl;
        if (!CronExpression.TryParse(crawl.Schedule, CronFormat.IncludeSeconds, out _))
        {
            return $"crawl.schedule '{crawl.Schedule}' is no six-field cron expression; write it as in '0 0 */6 * * *'";
        }

        if (crawl.DelayMilliseconds is < 0 or > 3_600_000 || (!source.Sample && crawl.DelayMilliseconds < 500))
        {
            return "crawl.delayMilliseconds must be 500 to 3600000 (0 to 3600000 for a sample)";
        }

        if (crawl.MaxDepth is < 0 or > 100)
        {
            return "crawl.maxDepth must be 0 to 100";
        }

        if ((CrawlHoursRules.Problem(crawl.Hours) ?? CrawlHoursRules.Problem(crawl.MaxPagesPerDay)) is { } wrong)
        {
            return $"crawl.{wrong}";
        }

        if (crawl.MaxPages is < 1 or > 1_000_000)
        {
            return "crawl.maxPages must be 1 to 1000000";
        }

        return source.Expect.MinListings < 0 || source.Expect.MaxListings < source.Expect.MinListings
            ? "expect: minListings must be 0 or more, and maxListings no less"
            : null;
    }

    private static string? Selectors(SourceDefinition source)
    {
        foreach (var (field, selector) in AllSelectors(source))
        {
            try
            {
                _ = selector is null ? null : PageSelector.Parse(selector);
            }
            catch (SelectorException wrong)
            {
                return $"{field}: {wrong.Message}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Field, string? Selector)> AllSelectors(SourceDefinition source)
    {
        foreach (var (name, field) in source.Fields)
        {
            yield return ($"fields.{name}.select", field.Select);
        }

        yield return ("index.card", source.Index?.Card);
        yield return ("index.link", source.Index?.Link);
        yield return ("index.next", source.Index?.Next);
        yield return ("blocked.select", source.Blocked?.Select);
        yield return ("gone.select", source.Gone?.Select);
    }

    private static string? Policy(SourceDefinition source)
    {
        if (source.Policy.Summary.Length == 0)
        {
            return "policy.summary is empty; say what the platform bans";
        }

        if (source.Policy.Url is null)
        {
            return source.Sample ? null : "policy.url is missing; name where the platform's rule stands";
        }

        return CanonicalUrl.TryCanonicalize(source.Policy.Url) is null ? $"policy.url '{source.Policy.Url}' is no http or https URL" : null;
    }
}
