using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Listings: the list and one listing with its judgement and readings.</summary>
/// <param name="store">Where listings are.</param>
public sealed class ListingRoutes(ICaseStore store)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListListings",
        Routes.Listings,
        "Listings, most urgent first",
        typeof(ListingPage),
        [
            ApiParameters.Verdict, ApiParameters.ListingState, ApiParameters.Tier, ApiParameters.Taxon, ApiParameters.Source, ApiParameters.Country,
            new ApiParameter("case", "Only listings of this case.", []),
            new ApiParameter("search", "Only listings with these words in title or text; the last letters of each may be missing.", []),
            ApiParameters.OrderBy, ApiParameters.PageSize, ApiParameters.Continuation,
        ],
        [400]) { Roles = Audience.CaseworkAndPlatform };

    /// <summary>One listing.</summary>
    public static ApiRoute GetRoute { get; } = new("GetListing", Routes.Listing, "One listing; its id is source:adId, the ad id percent-encoded", typeof(Listing), [], [404]) { HasVersion = true, Roles = Audience.CaseworkAndPlatform };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new ListingRoutes(parts.Cases);
        return [new(ListRoute, routes.ListAsync), new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Answers the list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = new QueryReader(context.Request, ListRoute);
        var page = await store.ListListingsAsync(
            new ListingQuery(
                query.Text("verdict"), query.Text("state"), query.Tier(), query.Text("taxon"), CallerScope.SourceOf(Caller.Of(context), query), query.Text("country"),
                query.Text("case"), query.Text("search"), query.Newest(), query.PageSize(), query.Text("continuationToken")),
            cancellationToken).ConfigureAwait(false);
        var body = new ListingPage(page.Items, NextLink.After(context.Request, page.Continuation));
        return new JsonDocumentResult<ListingPage>(body, WildlifeJson.Default.ListingPage, ETag: null);
    }

    /// <summary>Answers one listing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (source, adId) = ListingId.Of(context);
        var stored = await store.GetListingAsync(source, adId, cancellationToken).ConfigureAwait(false);
        return stored is null
            ? throw ApiProblemException.NotFound("such listing: the id is source:adId")
            : new JsonDocumentResult<Listing>(stored.Document, WildlifeJson.Default.Listing, stored.ETag);
    }
}

/// <summary>A page of listings.</summary>
/// <param name="Value">The listings.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record ListingPage(IReadOnlyList<Listing> Value, string? NextLink);
