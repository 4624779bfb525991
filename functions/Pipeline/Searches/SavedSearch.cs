using System.Text.Json.Serialization;
using Wildlife.Cases;

namespace Wildlife.Searches;

/// <summary>A search that somebody wants to hear of: each case that is opened and fits raises an alert for the key's webhooks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="KeyId">The key that saved it.</param>
/// <param name="Search">What is searched for.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="LookedAt">Cases opened since then are new.</param>
public sealed record SavedSearch(string Id, string KeyId, SearchRequest Search, DateTimeOffset CreatedAt, DateTimeOffset LookedAt)
{
    /// <summary>The newest cases that fit.</summary>
    /// <param name="limit">At the most so many.</param>
    /// <param name="continuation">Where the page before ended.</param>
    internal CaseQuery Query(int limit, string? continuation) =>
        new(null, Search.Tier is null ? null : (int)Search.Tier, Search.Taxon, Search.Source, Search.Country, Newest: true, limit, continuation);
}

/// <summary>What is searched for; a filter that is left out takes all, and one at least is given.</summary>
/// <param name="Name">What its owner calls it.</param>
public sealed record SearchRequest([property: JsonRequired] string Name)
{
    /// <summary>Only this taxon, by its accepted scientific name.</summary>
    public string? Taxon { get; init; }

    /// <summary>Only this source, by its id.</summary>
    public string? Source { get; init; }

    /// <summary>Only where this country's rules apply.</summary>
    public string? Country { get; init; }

    /// <summary>Only this tier.</summary>
    public Classify.Tier? Tier { get; init; }

    /// <summary>What is wrong, with its mend; null where nothing is.</summary>
    internal string? Problem() => this switch
    {
        _ when string.IsNullOrWhiteSpace(Name) || Name.Length > 100 || Name.Any(char.IsControl) => "name: 1 to 100 characters",
        { Taxon: null, Source: null, Country: null, Tier: null } => "give at least one of taxon, source, country and tier: all cases are no search",
        _ when new[] { Taxon, Source, Country }.Any(text => text is { Length: 0 or > 100 }) => "taxon, source and country have 1 to 100 characters",
        _ => null,
    };
}

/// <summary>Saved searches.</summary>
/// <param name="Value">The searches.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record SavedSearchPage(IReadOnlyList<SavedSearch> Value, string? NextLink);
