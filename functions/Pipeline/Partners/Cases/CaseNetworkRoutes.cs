using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>The network around a case.</summary>
public static class CaseNetworkRoutes
{
    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new(
        "GetCaseNetwork", Routes.CaseNetwork, "The cases that hang together with this one by links: up to 100 of them, four links away", typeof(CaseNetwork), [], [404])
    {
        Roles = Audience.Deciding,
    };

    /// <summary>The route with its handler.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(GetRoute, (context, cancellationToken) => GetAsync(parts, context, cancellationToken))];
    }

    private static async Task<IResult> GetAsync(ApiParts parts, HttpContext context, CancellationToken cancellationToken)
    {
        parts.Gate.RequireClusters();
        var caller = Caller.Of(context);
        var now = parts.Time.GetUtcNow();
        var network = await CaseNetwork.WalkAsync(
            parts.Cases, context.Request.RouteValues["id"] as string ?? "", subject => !CaseSight.IsHidden(subject, caller, now) && subject.Listings.All(listing => caller.MaySee(listing.Source)), cancellationToken).ConfigureAwait(false)
            ?? throw ApiProblemException.NotFound("such case");
        return new JsonDocumentResult<CaseNetwork>(network, WildlifeJson.Default.CaseNetwork, ETag: null);
    }
}
