using Microsoft.AspNetCore.Http;
using Wildlife.Partners;
using Wildlife.Sources;

namespace Wildlife.Insights;

/// <summary>Figures for research: what is offered where, by how many, for how much, and how it crosses borders.</summary>
/// <param name="reader">Reads figures.</param>
/// <param name="sources">The source catalogue.</param>
/// <param name="time">The clock.</param>
internal sealed class InsightRoutes(InsightReader reader, SourceCatalog sources, TimeProvider time)
{
    /// <summary>Who may read figures.</summary>
    public static IReadOnlyList<Role> Readers { get; } = [.. Audience.Casework, Role.Admin];

    /// <summary>Adverts over time.</summary>
    public static ApiRoute TrendsRoute { get; } = Table("GetTrends", Routes.InsightTrends, "Adverts over time, one row a period; by month unless bucket says otherwise", typeof(AdvertTable), InsightRequest.Parameters);

    /// <summary>Adverts by taxon.</summary>
    public static ApiRoute SpeciesRoute { get; } = Table("GetSpeciesFigures", Routes.InsightSpecies, "Adverts by taxon, the most offered first", typeof(AdvertTable), InsightRequest.Parameters);

    /// <summary>Adverts by site.</summary>
    public static ApiRoute SitesRoute { get; } = Table("GetSiteFigures", Routes.InsightSites, "Adverts by site, with how long removals took", typeof(AdvertTable), InsightRequest.Parameters);

    /// <summary>Sellers by size.</summary>
    public static ApiRoute SellersRoute { get; } = Table("GetSellerFigures", Routes.InsightSellers, "Seller clusters by number of advert groups: how many have one, how many fifty; by the day their case was opened", typeof(SellerTable),
        [.. InsightRequest.WholeParameters.Where(parameter => parameter.Name is "from" or "to" or "country" or "format")]);

    /// <summary>Prices asked.</summary>
    public static ApiRoute PricesRoute { get; } = Table("GetPriceFigures", Routes.InsightPrices, "Prices asked by taxon, product and currency, from three priced advert groups on", typeof(PriceTable), InsightRequest.WholeParameters);

    /// <summary>Ways across borders.</summary>
    public static ApiRoute RoutesRoute { get; } = Table("GetRouteFigures", Routes.InsightRoutes, "How goods and sellers cross borders: sent abroad, offered on foreign sites, one seller in several countries", typeof(RouteTable), InsightRequest.WholeParameters);

    /// <summary>The rules of counting.</summary>
    public static ApiRoute RulesRoute { get; } = new("GetCountingRules", Routes.InsightRules, "How figures are counted: each answer says which of these it follows", typeof(CountingRulePage), [], []) { Roles = Readers };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var routes = new InsightRoutes(parts.Insights, parts.Sources, parts.Time);
        return
        [
            new(TrendsRoute, routes.TrendsAsync), new(SpeciesRoute, routes.SpeciesAsync), new(SitesRoute, routes.SitesAsync), new(SellersRoute, routes.SellersAsync),
            new(PricesRoute, routes.PricesAsync), new(RoutesRoute, routes.RoutesAsync), new(RulesRoute, RulesAsync),
        ];
    }

    public async Task<IResult> TrendsAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = InsightRequest.Read(context, time.GetUtcNow());
        var sums = await reader.ReadAsync([.. request.Range.Split(request.Bucket ?? "month")], cancellationToken).ConfigureAwait(false);
        return Adverts(context, request, sums, InsightTables.Trend(sums, request.Filter), "trends");
    }

    public Task<IResult> SpeciesAsync(HttpContext context, CancellationToken cancellationToken) => GroupedAsync(context, key => key.Taxon, "species", cancellationToken);

    public Task<IResult> SitesAsync(HttpContext context, CancellationToken cancellationToken) => GroupedAsync(context, key => key.Source, "sites", cancellationToken);

    public async Task<IResult> SellersAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = InsightRequest.Read(context, time.GetUtcNow());
        RefuseSites(context);
        var sum = (await reader.ReadAsync([request.Range], cancellationToken).ConfigureAwait(false))[0];
        var table = new SellerTable
        {
            From = request.Range.From, To = request.Range.To, AsOf = sum.AsOf, Rules = [CountingRules.Sellers, CountingRules.Groups, CountingRules.Suspect, CountingRules.Holds, CountingRules.Coverage],
            Value = InsightTables.Sellers(sum, request.Filter.Country),
        };
        return TableAnswer.Of(context, request.Query, table, WildlifeJson.Default.SellerTable, InsightColumns.Sellers);
    }

    public async Task<IResult> PricesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = InsightRequest.Read(context, time.GetUtcNow());
        var sum = (await reader.ReadAsync([request.Range], cancellationToken).ConfigureAwait(false))[0];
        var rows = InsightTables.Prices(sum, request.Filter);
        var table = new PriceTable
        {
            From = request.Range.From, To = request.Range.To, AsOf = sum.AsOf, Rules = [CountingRules.Asked, .. CountingRules.OfAdverts], LikelyScams = InsightTables.Scams([sum], request.Filter),
            Value = [.. rows.Take(request.Limit)], RowsLeftOut = Math.Max(0, rows.Count - request.Limit),
        };
        return TableAnswer.Of(context, request.Query, table, WildlifeJson.Default.PriceTable, InsightColumns.Prices);
    }

    public async Task<IResult> RoutesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = InsightRequest.Read(context, time.GetUtcNow());
        var sum = (await reader.ReadAsync([request.Range], cancellationToken).ConfigureAwait(false))[0];
        var rows = InsightTables.Routes(sum, request.Filter, sources);
        if (Caller.Of(context).Sources.Count > 0)
        {
            // Networks reach beyond the sites that the key may see.
            rows.RemoveAll(row => row.Kind == "seller-network");
        }

        var table = new RouteTable
        {
            From = request.Range.From, To = request.Range.To, AsOf = sum.AsOf, Rules = CountingRules.OfAdverts, LikelyScams = InsightTables.Scams([sum], request.Filter),
            Value = [.. rows.Take(request.Limit)], RowsLeftOut = Math.Max(0, rows.Count - request.Limit),
        };
        return TableAnswer.Of(context, request.Query, table, WildlifeJson.Default.RouteTable, InsightColumns.Routes);
    }

    public static Task<IResult> RulesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        _ = new QueryReader(context.Request, RulesRoute);
        var page = new CountingRulePage([.. CountingRules.OfAdverts, CountingRules.Asked, CountingRules.Anonymity]);
        return Task.FromResult<IResult>(new JsonDocumentResult<CountingRulePage>(page, WildlifeJson.Default.CountingRulePage, ETag: null));
    }

    /// <summary>Cases are not told apart by site.</summary>
    internal static void RefuseSites(HttpContext context)
    {
        if (Caller.Of(context).Sources.Count > 0)
        {
            throw new ApiProblemException(403, "wrong-scope", "this key is limited to sites, and figures of cases are of all sites: use a key without that limit");
        }
    }

    private async Task<IResult> GroupedAsync(HttpContext context, Func<InsightKey, string> groupOf, string name, CancellationToken cancellationToken)
    {
        var request = InsightRequest.Read(context, time.GetUtcNow());
        IReadOnlyList<InsightRange> ranges = request.Bucket is null ? [request.Range] : [.. request.Range.Split(request.Bucket)];
        var sums = await reader.ReadAsync(ranges, cancellationToken).ConfigureAwait(false);
        return Adverts(context, request, sums, InsightTables.Adverts(sums, request.Filter, groupOf, request.Bucket is not null), name);
    }

    private static IResult Adverts(HttpContext context, InsightRequest request, IReadOnlyList<InsightSum> sums, List<AdvertRow> rows, string name)
    {
        // A trend is of use as a whole; its number of rows follows from the range.
        var limit = name == "trends" ? rows.Count : request.Limit;
        var table = new AdvertTable
        {
            From = request.Range.From, To = request.Range.To, AsOf = sums.Max(sum => sum.AsOf), Rules = CountingRules.OfAdverts, LikelyScams = InsightTables.Scams(sums, request.Filter),
            Value = [.. rows.Take(limit)], RowsLeftOut = Math.Max(0, rows.Count - limit),
        };
        return TableAnswer.Of(context, request.Query, table, WildlifeJson.Default.AdvertTable, InsightColumns.Adverts(name));
    }

    private static ApiRoute Table(string name, string path, string summary, Type answer, IReadOnlyList<ApiParameter> parameters) =>
        new(name, path, summary, answer, parameters, [403]) { Roles = Readers };
}

/// <summary>The rules of counting.</summary>
/// <param name="Value">The rules.</param>
public sealed record CountingRulePage(IReadOnlyList<CountingRule> Value);
