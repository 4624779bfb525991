using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>How fast adverts come down, by platform.</summary>
public static class RemovalRoutes
{
    /// <summary>The route.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListRemovalTimes", Routes.Removals, "Hours to removal by platform; cases under an authority's hold are not counted", typeof(RemovalPage), [ApiParameters.Source], [400])
    {
        Roles = Audience.Casework,
    };

    /// <summary>The route with its handler.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(ListRoute, (context, cancellationToken) => ListAsync(parts, context, cancellationToken))];
    }

    private static async Task<IResult> ListAsync(ApiParts parts, HttpContext context, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var source = CallerScope.SourceOf(caller, new QueryReader(context.Request, ListRoute));
        var now = parts.Time.GetUtcNow();
        var listings = new List<Listing>();
        var notified = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        var query = new CaseQuery(null, null, null, source, null, Newest: false, 500, null);
        do
        {
            var page = await parts.Cases.ListCasesAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (var subject in page.Items.Where(subject => !CaseSight.IsLeftOutOfFigures(subject, now) && !CaseSight.IsHidden(subject, caller, now)))
            {
                notified[subject.Id] = subject.NotifiedAt;
                foreach (var known in CaseSight.ListingsFor(subject, caller).Where(listing => source is null || listing.Source == source))
                {
                    if (await parts.Cases.GetListingAsync(known.Source, known.AdId, cancellationToken).ConfigureAwait(false) is { } stored)
                    {
                        listings.Add(stored.Document);
                    }
                }
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        var body = new RemovalPage(RemovalTimes.Of(listings, listing => notified.GetValueOrDefault(listing.CaseId ?? "")));
        return new JsonDocumentResult<RemovalPage>(body, WildlifeJson.Default.RemovalPage, ETag: null);
    }
}

/// <summary>Hours to removal.</summary>
/// <param name="Value">The platforms.</param>
public sealed record RemovalPage(IReadOnlyList<RemovalTimes> Value);
