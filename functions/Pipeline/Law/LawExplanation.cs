using System.Globalization;
using Wildlife.Classify;

namespace Wildlife.Law;

/// <summary>The reasoning of the law for one taxon, in lines for people.</summary>
public static class LawExplanation
{
    private static readonly string[] Unworked = ["live", "plant-live", "egg", "meat-food", "caviar"];

    private static readonly (string Claim, Func<LegalFacts, LegalFacts> With)[] Cases =
    [
        ("nothing is stated", facts => facts),
        ("a certificate with its number", facts => facts with { CertificateNumber = true, CertificateNamed = true }),
        ("a certificate of the United Kingdom", facts => facts with { CertificateNumber = true, CertificateNamed = true, CertificateOfUnitedKingdom = true }),
        ("papers promised", facts => facts with { CertificateNamed = true, DocumentPromised = true }),
        ("proof of acquisition named", facts => facts with { ProofNamed = true }),
        ("bred in captivity", facts => facts with { CaptiveBred = true }),
        ("acquired before 1947, with proof", facts => facts with { WorkedAntique = !Unworked.Contains(facts.Product), Before1947 = true, ProofNamed = true }),
    ];

    /// <summary>The lines.</summary>
    /// <param name="taxon">The taxon.</param>
    /// <param name="taxa">The catalogue.</param>
    /// <param name="law">The law.</param>
    /// <param name="day">The day of the observation.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country whose rules apply.</param>
    /// <param name="product">The product code; null for the usual one.</param>
    /// <param name="texts">What the steps are called.</param>
    public static IEnumerable<string> Lines(Taxon taxon, TaxonCatalog taxa, LawBook law, DateOnly day, string country, string? product, ReasonTexts texts)
    {
        ArgumentNullException.ThrowIfNull(taxon);
        ArgumentNullException.ThrowIfNull(taxa);
        ArgumentNullException.ThrowIfNull(law);
        var listing = taxa.Resolve(taxon, day);
        var goods = product ?? (taxon.Products.Count > 0 ? taxon.Products[0] : "other");
        return [
            $"{taxon.ScientificName} ({taxon.Rank}), {goods}, on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} in {country}",
            $"lineage: {string.Join(" < ", taxon.Lineage)}",
            .. ListingLines(taxon, listing, law),
            .. CaseLines(Facts(taxon, listing, goods, country), texts),
            .. NationalLines(law, country),
            "Information with its sources, not legal advice.",
        ];
    }

    private static IEnumerable<string> ListingLines(Taxon taxon, ResolvedListing listing, LawBook law)
    {
        yield return listing.Listing is { } entry
            ? $"annex: {listing.Annex} through the entry of {listing.ListedAs}, as of {Short(law, entry.Act)}{(entry.ValidFrom is { } from ? $", in force from {from:yyyy-MM-dd}" : "")}"
            : "annex: none; neither it nor its lineage is listed";
        if (listing.Listing?.Annotation is { } annotation)
            yield return $"  annotation: {annotation}";
        foreach (var population in taxon.Listings.Where(other => other != listing.Listing && (other.Population is not null || other.Countries.Count > 0)))
            yield return $"  {population.Population ?? string.Join(", ", population.Countries)}: annex {population.Annex} (where the origin is shown)";
        foreach (var act in listing.OtherActs)
            yield return $"also: {Short(law, act)}";
        if (taxon.AnnexX)
            yield return "Annex X of Regulation (EC) 865/2006: captive-bred birds need no certificate";
    }

    private static IEnumerable<string> CaseLines(LegalFacts facts, ReasonTexts texts)
    {
        foreach (var (claim, with) in Cases)
        {
            var outcome = LegalTriageRules.Decide(with(facts));
            yield return $"if {claim}: {WireName.Of(outcome.Triage)}";
            foreach (var step in outcome.Steps)
                yield return $"  {texts.English(step.Rule, step.Arguments)} [{step.Citation}]";
        }
    }

    private static IEnumerable<string> NationalLines(LawBook law, string country)
    {
        var rules = law.National.FirstOrDefault(national => national.Country == country)?.Rules ?? [];
        if (rules.Count == 0)
            yield return $"national law of {country}: not assessed";
        foreach (var rule in rules)
            yield return $"{country}: {rule.Title}: {(rule.Status == "confirmed" ? rule.Text : "not assessed: " + rule.Text)} [{rule.Citation}]";
    }

    private static LegalFacts Facts(Taxon taxon, ResolvedListing listing, string product, string country) => new()
    {
        Annex = listing.Annex,
        Product = product,
        Country = country,
        OtherActs = listing.OtherActs,
        AnnexX = taxon.AnnexX,
        NotAssessed = listing.NotAssessed,
        Domestic = taxon.Domestic && listing.Annex == "none",
        ElephantIvory = product == "ivory" && TaxonCatalog.IsWithin(taxon, "Elephantidae"),
    };

    private static string Short(LawBook law, string act) => law.Acts.FirstOrDefault(known => known.Id == act)?.ShortTitle ?? act;
}
