using Wildlife.Classify;

namespace Wildlife.Insights;

/// <summary>Adverts of a period that agree in everything that figures tell apart, counted together.</summary>
public sealed record InsightCell
{
    /// <summary>What its adverts agree in.</summary>
    public required InsightKey Key { get; init; }

    /// <summary>Adverts, re-posts too.</summary>
    public required int Adverts { get; init; }

    /// <summary>Advert groups: re-posts and cross-posts count once.</summary>
    public required int Groups { get; init; }

    /// <summary>Adverts whose removal two readings confirmed.</summary>
    public int Removed { get; init; }

    /// <summary>Adverts marked as sold.</summary>
    public int Sold { get; init; }

    /// <summary>Hours to removal, of at the most <see cref="CellSum.MostValues"/> adverts.</summary>
    public IReadOnlyList<double> HoursToRemoval { get => field ?? []; init; } = [];

    /// <summary>Advert groups by red flag.</summary>
    public IReadOnlyDictionary<string, int> Flags { get => field ?? CellSum.NoFlags; init; } = CellSum.NoFlags;

    /// <summary>The sellers' pseudonyms, at the most <see cref="CellSum.MostValues"/>.</summary>
    public IReadOnlyList<string> Sellers { get => field ?? []; init; } = [];

    /// <summary>Prices asked per advert group, by currency.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<decimal>> Prices { get => field ?? CellSum.NoPrices; init; } = CellSum.NoPrices;
}

/// <summary>What figures tell apart.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Country">The country whose rules apply; empty where unknown.</param>
/// <param name="Taxon">The first taxon offered; empty where none.</param>
/// <param name="Annex">The strictest EU annex.</param>
/// <param name="Product">What is offered of it.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Tier">The tier; null where the verdict is not suspect.</param>
/// <param name="IsLikelyScam">Whether it reads like an advance-fee scam.</param>
public sealed record InsightKey(string Source, string Country, string Taxon, string Annex, string Product, Verdict Verdict, Tier? Tier, bool IsLikelyScam)
{
    /// <summary>The key that a fact counts under.</summary>
    /// <param name="fact">The fact.</param>
    public static InsightKey Of(AdvertFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new InsightKey(fact.Source, fact.Country ?? "", fact.Taxon, fact.Annex, fact.Product, fact.Verdict, fact.Tier, fact.IsLikelyScam);
    }
}
