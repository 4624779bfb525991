using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>The country an advert says its goods come from, so that the listing of a population can apply.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Documented">A certificate or permit is named.</param>
internal sealed record StatedOrigin(string Country, bool Documented)
{
    private const int Beside = 5;

    /// <summary>The country named beside words of origin or taking; null where none is.</summary>
    public static StatedOrigin? Of(Findings findings)
    {
        var country = findings.Of(LexiconKind.Country).FirstOrDefault(country =>
            findings.Near(country, LexiconKind.Origin, Beside) is not null || findings.Near(country, LexiconKind.Wild, Beside) is not null);
        return country?.Term.Value is { } code
            ? new StatedOrigin(code, !findings.Has(LexiconKind.NoDocument) && findings.Of(LexiconKind.Document).Any(named => named.Term.Value is "certificate" or "permit"))
            : null;
    }

    /// <summary>The listing. A stated origin may make it stricter; it makes it milder only where papers are named too.</summary>
    public static ResolvedListing Resolve(Taxon taxon, TaxonCatalog taxa, DateOnly day, StatedOrigin? origin)
    {
        var rule = taxa.Resolve(taxon, day);
        if (origin is null)
            return rule;
        var population = taxa.Resolve(taxon, day, origin.Country);
        return origin.Documented || string.CompareOrdinal(population.Annex, rule.Annex) < 0 ? population : rule;
    }
}
