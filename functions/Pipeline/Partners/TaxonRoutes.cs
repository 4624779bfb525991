using Microsoft.AspNetCore.Http;
using Wildlife.Law;

namespace Wildlife.Partners;

/// <summary>Taxa with their names and the annex of today.</summary>
/// <param name="taxa">The taxa.</param>
/// <param name="time">The clock: the annex is the one in force today.</param>
public sealed class TaxonRoutes(TaxonCatalog taxa, TimeProvider time)
{
    private static readonly string[] Annexes = ["A", "B", "C", "D", "none"];

    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListTaxa",
        Routes.Taxa,
        "Taxa by scientific name, with the EU annex in force today",
        typeof(TaxonPage),
        [
            new ApiParameter("search", "Only taxa with this text in a scientific, vernacular or traders' name.", []),
            new ApiParameter("annex", "Only taxa in this annex today.", Annexes),
            ApiParameters.PageSize,
            new ApiParameter("continuationToken", "From nextLink: the scientific name the page before ended with.", []),
        ],
        [400]) { Roles = Audience.Reference };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new TaxonRoutes(parts.Taxa, parts.Time);
        return [new(ListRoute, routes.ListAsync)];
    }

    /// <summary>Answers the list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = new QueryReader(context.Request, ListRoute);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (search, annex, after, size) = (query.Text("search"), query.Text("annex"), query.Text("continuationToken"), query.PageSize());
        var found = taxa.Taxa
            .Where(taxon => search is null || NamesOf(taxon).Any(name => name.Contains(search, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(taxon => taxon.ScientificName, StringComparer.Ordinal)
            .SkipWhile(taxon => after is not null && string.CompareOrdinal(taxon.ScientificName, after) <= 0)
            .Select(taxon => Describe(taxon, today))
            .Where(sheet => annex is null || sheet.Annex == annex)
            .Take(size + 1)
            .ToList();
        var next = found.Count > size ? found[size - 1].ScientificName : null;
        var body = new TaxonPage(found.Take(size).ToList(), NextLink.After(context.Request, next));
        return Task.FromResult<IResult>(new JsonDocumentResult<TaxonPage>(body, WildlifeJson.Default.TaxonPage, ETag: null));
    }

    private static IEnumerable<string> NamesOf(Taxon taxon) =>
        taxon.Synonyms.Concat(taxon.Abbreviations).Concat(taxon.Names.Values.SelectMany(names => names)).Prepend(taxon.ScientificName);

    private TaxonSheet Describe(Taxon taxon, DateOnly today)
    {
        var listing = taxa.Resolve(taxon, today);
        return new TaxonSheet(taxon.ScientificName, taxon.Rank, listing.Annex, listing.ListedAs, listing.Listing?.Act, listing.OtherActs, taxon.AnnexX, taxon.Lineage, taxon.Synonyms, taxon.Names);
    }
}

/// <summary>A page of taxa.</summary>
/// <param name="Value">The taxa.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record TaxonPage(IReadOnlyList<TaxonSheet> Value, string? NextLink);

/// <summary>A taxon.</summary>
/// <param name="ScientificName">The accepted name.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Annex">The EU annex in force today: A, B, C, D or <c>none</c>.</param>
/// <param name="ListedAs">The taxon whose listing speaks: itself, or its genus, family or order.</param>
/// <param name="Act">The act that lists it, by its CELEX number.</param>
/// <param name="OtherActs">Other acts that name it.</param>
/// <param name="AnnexX">Whether its captive-born birds need no certificate (Annex X of Regulation (EC) 865/2006).</param>
/// <param name="Lineage">The names above it, nearest first.</param>
/// <param name="Synonyms">Other scientific names.</param>
/// <param name="Names">Vernacular names by language.</param>
public sealed record TaxonSheet(
    string ScientificName, string Rank, string Annex, string? ListedAs, string? Act, IReadOnlyList<string> OtherActs, bool AnnexX,
    IReadOnlyList<string> Lineage, IReadOnlyList<string> Synonyms, IReadOnlyDictionary<string, IReadOnlyList<string>> Names);
