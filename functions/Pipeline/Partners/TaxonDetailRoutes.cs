using Microsoft.AspNetCore.Http;
using Wildlife.Law;

namespace Wildlife.Partners;

/// <summary>The sheet of one taxon: names, listings, products, what it is mistaken for, and the rules that mark and exempt it.</summary>
internal sealed class TaxonDetailRoutes(TaxonCatalog taxa, PartnerKnowledge knowledge, TimeProvider time)
{
    private const int MostLookAlikes = 20;

    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new("GetTaxon", Routes.Taxon, "One taxon by its scientific name or a synonym: names in all languages, law, products, look-alikes, marking", typeof(TaxonDetail), [], [404]) { Roles = Audience.Reference };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts) => [new(GetRoute, new TaxonDetailRoutes(parts.Taxa, parts.Knowledge, parts.Time).GetAsync)];

    public Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var taxon = taxa.Find(id) ?? throw ApiProblemException.NotFound("such taxon: the id is a scientific name, its space as %20");
        return Task.FromResult<IResult>(new JsonDocumentResult<TaxonDetail>(Describe(taxon, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), WildlifeJson.Default.TaxonDetail, ETag: null));
    }

    private TaxonDetail Describe(Taxon taxon, DateOnly today)
    {
        var listing = taxa.Resolve(taxon, today);
        var sheet = new TaxonSheet(taxon.ScientificName, taxon.Rank, listing.Annex, listing.ListedAs, listing.Listing?.Act, listing.OtherActs, taxon.AnnexX, taxon.Lineage, taxon.Synonyms, taxon.Names);
        var acts = taxon.Listings.Select(each => each.Act).Append(listing.Listing?.Act).Concat(listing.OtherActs).OfType<string>().Distinct(StringComparer.Ordinal);
        return new TaxonDetail(
            sheet, taxon.Products, taxon.AmbiguousNames, taxon.NoLegalFounderStock, taxon.Listings,
            [.. acts.Select(act => knowledge.Law.Acts.FirstOrDefault(known => known.Id == act)).OfType<LegalAct>()],
            [.. knowledge.Law.Rules.Where(rule => Concerns(rule, taxon, listing.Annex))],
            LookAlikes(taxon, listing.Annex, today));
    }

    // The rules of the whole trade, and those of ivory, rhinos and tigers for what they are of.
    private static bool Concerns(LegalRule rule, Taxon taxon, string annex) => rule.Subject switch
    {
        "ivory" => TaxonCatalog.IsWithin(taxon, "Elephantidae"),
        "rhino" => TaxonCatalog.IsWithin(taxon, "Rhinocerotidae"),
        "tiger" => taxon.ScientificName == "Panthera tigris",
        "species" => false,
        _ => annex is "A" or "B",
    };

    // Kin under another rule, and whatever else goes by one of its names.
    private List<LookAlike> LookAlikes(Taxon taxon, string annex, DateOnly today)
    {
        var names = taxon.Names.Values.SelectMany(list => list).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sameName = taxa.Taxa.Where(other => other != taxon && other.Names.Values.Any(list => list.Any(names.Contains))).Select(other => (Other: other, Why: "shares a vernacular name"));
        var kin = taxon.Lineage is [var parent, ..] && taxon.Rank == "species"
            ? taxa.Taxa.Where(other => other != taxon && other.Lineage is [var first, ..] && first == parent).Select(other => (Other: other, Why: $"another {parent}"))
            : [];
        return [.. sameName.Concat(kin.Where(each => taxa.Resolve(each.Other, today).Annex != annex)).DistinctBy(each => each.Other.ScientificName)
            .Take(MostLookAlikes).Select(each => new LookAlike(each.Other.ScientificName, taxa.Resolve(each.Other, today).Annex, each.Why))];
    }
}

/// <summary>The sheet of one taxon.</summary>
/// <param name="Taxon">Names and the annex in force today.</param>
/// <param name="Products">What it is traded as, most usual first.</param>
/// <param name="AmbiguousNames">Names that are also ordinary words.</param>
/// <param name="NoLegalFounderStock">Endemic whose country never allowed commercial export: captive-bred ones descend from smuggled ones.</param>
/// <param name="Listings">Its own dated entries in acts; empty where a higher taxon's apply.</param>
/// <param name="Acts">The acts.</param>
/// <param name="Rules">Rules on exemptions, certificates and marking that concern it. Never legal advice.</param>
/// <param name="LookAlikes">What it is mistaken for.</param>
public sealed record TaxonDetail(
    TaxonSheet Taxon, IReadOnlyList<string> Products, IReadOnlyList<string> AmbiguousNames, bool NoLegalFounderStock, IReadOnlyList<TaxonListing> Listings,
    IReadOnlyList<LegalAct> Acts, IReadOnlyList<LegalRule> Rules, IReadOnlyList<LookAlike> LookAlikes);

/// <summary>What a taxon is mistaken for.</summary>
/// <param name="ScientificName">Its accepted name.</param>
/// <param name="Annex">Its EU annex today.</param>
/// <param name="Why">Why.</param>
public sealed record LookAlike(string ScientificName, string Annex, string Why);
