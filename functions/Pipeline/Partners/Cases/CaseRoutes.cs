using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Cases: the list and one case with its events.</summary>
/// <param name="store">Where cases are.</param>
/// <param name="time">The clock: a hold ends at an instant.</param>
public sealed class CaseRoutes(ICaseStore store, TimeProvider time)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListCases",
        Routes.Cases,
        "Cases, most urgent first",
        typeof(CasePage),
        [
            ApiParameters.CaseState, ApiParameters.Tier, ApiParameters.Taxon, ApiParameters.Source, ApiParameters.Country,
            new ApiParameter("operation", "Only cases of this joint operation, by its id.", []),
            new ApiParameter("result", "Only cases in which this was recorded.", [Case.SeizureResult, Case.ProsecutionResult]),
            ApiParameters.OrderBy, ApiParameters.PageSize, ApiParameters.Continuation,
        ],
        [400, 403]) { Roles = Audience.CaseworkAndPlatform };

    /// <summary>One case.</summary>
    public static ApiRoute GetRoute { get; } = new("GetCase", Routes.Case, "One case with its events", typeof(CaseDetail), [], [404]) { HasVersion = true, Roles = Audience.CaseworkAndPlatform };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new CaseRoutes(parts.Cases, parts.Time);
        return [new(ListRoute, routes.ListAsync), new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Answers the list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = new QueryReader(context.Request, ListRoute);
        var caller = Caller.Of(context);
        var wanted = new CaseQuery(
            query.Text("state"), query.Tier(), query.Text("taxon"), CallerScope.SourceOf(caller, query), query.Text("country"),
            query.Newest(), query.PageSize(), query.Text("continuationToken")) { Operation = query.Text("operation"), Result = query.Text("result") };
        // A view limited to sites hides both: a filter must not tell what the view does not.
        if (caller.Sources.Count > 0 && (wanted.Operation ?? wanted.Result) is not null)
        {
            throw new ApiProblemException(403, "wrong-scope", "this key is limited to sites, and operations and results are of whole cases: leave 'operation' and 'result' out");
        }

        var page = await store.ListCasesAsync(wanted, cancellationToken).ConfigureAwait(false);
        var body = new CasePage(page.Items.Select(subject => CaseView.For(caller, subject, time.GetUtcNow())).OfType<Case>().Select(CaseSummary.Of).ToList(), NextLink.After(context.Request, page.Continuation));
        return new JsonDocumentResult<CasePage>(body, WildlifeJson.Default.CasePage, ETag: null);
    }

    /// <summary>Answers one case.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = context.Request.RouteValues["id"] as string ?? "";
        var stored = await store.GetCaseAsync(id, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such case");
        var caller = Caller.Of(context);
        var subject = CaseView.For(caller, stored.Document, time.GetUtcNow()) ?? throw ApiProblemException.NotFound("such case");
        var events = await store.GetEventsAsync(id, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<CaseDetail>(new CaseDetail(subject, CaseView.EventsFor(caller, events)), WildlifeJson.Default.CaseDetail, stored.ETag);
    }
}

/// <summary>A page of cases.</summary>
/// <param name="Value">The cases.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record CasePage(IReadOnlyList<CaseSummary> Value, string? NextLink);

/// <summary>A case with its events.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">Everything that happened, in order, hash-chained.</param>
public sealed record CaseDetail(Case Case, IReadOnlyList<RecordedEvent> Events);
