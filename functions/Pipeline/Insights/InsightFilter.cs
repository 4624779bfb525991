using Wildlife.Classify;
using Wildlife.Partners;

namespace Wildlife.Insights;

/// <summary>Which adverts figures are about. A null filter takes all.</summary>
internal sealed record InsightFilter
{
    public const Verdict UsualVerdict = Verdict.Suspect;

    public string? Taxon { get; init; }

    public string? Country { get; init; }

    public string? Source { get; init; }

    public string? Product { get; init; }

    public string? Annex { get; init; }

    public Tier? Tier { get; init; }

    public Verdict Verdict { get; init; } = UsualVerdict;

    public Func<string, bool> MaySee { get; init; } = _ => true;

    /// <summary>The filters of the parameters.</summary>
    public static IReadOnlyList<ApiParameter> Parameters { get; } =
    [
        ApiParameters.Taxon, ApiParameters.Country, ApiParameters.Source, ApiParameters.Tier,
        new ApiParameter("product", "Only this product, e.g. ivory.", []),
        new ApiParameter("annex", "Only this EU annex.", ["A", "B", "C", "D", "none"]),
        new ApiParameter("verdict", "Adverts with this verdict; suspect (potentially illegal) by default.", ["suspect", "legal-wildlife"]),
    ];

    public static InsightFilter Read(QueryReader query, Caller caller) => new()
    {
        Taxon = query.Text("taxon"),
        Country = query.Text("country"),
        Source = query.Text("source"),
        Product = query.Text("product"),
        Annex = query.Text("annex"),
        Tier = (Tier?)query.Tier(),
        Verdict = query.Text("verdict") == "legal-wildlife" ? Verdict.LegalWildlife : UsualVerdict,
        MaySee = caller.MaySee,
    };

    /// <summary>Whether an advert counts. Likely scams offer nothing that exists: they are counted apart.</summary>
    public bool Takes(InsightKey key) => !key.IsLikelyScam && TakesWithScams(key);

    public bool TakesWithScams(InsightKey key) =>
        key.Verdict == Verdict && MaySee(key.Source)
        && (Taxon is null || key.Taxon == Taxon) && (Country is null || key.Country == Country) && (Source is null || key.Source == Source)
        && (Product is null || key.Product == Product) && (Annex is null || key.Annex == Annex) && (Tier is null || key.Tier == Tier);
}
