using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Searches;

/// <summary>Saved searches: their alerts go to the key's webhooks, as <c>search.alert</c>.</summary>
internal sealed class SearchRoutes(IRecordStore records, TimeProvider time)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListSearches", Routes.Searches, "The searches that this key saved", typeof(SavedSearchPage), [ApiParameters.PageSize, ApiParameters.Continuation], []) { Roles = Audience.CaseworkAndPlatform };

    /// <summary>Saves one.</summary>
    public static ApiRoute SaveRoute { get; } = new("SaveSearch", Routes.Searches, "Saves a search: each case that is opened from now on and fits raises an alert for the key's webhooks (search.alert)", typeof(SavedSearch), [], [422])
    {
        Method = HttpMethods.Post, Roles = Audience.CaseworkAndPlatform, Body = typeof(SearchRequest), Success = 201,
        BodyExample = """{"name": "ivory in France", "taxon": "Elephantidae", "country": "FR"}""",
    };

    /// <summary>Deletes one.</summary>
    public static ApiRoute DeleteRoute { get; } = new("DeleteSearch", Routes.Search, "Deletes a saved search of this key", typeof(void), [], [404]) { Method = HttpMethods.Delete, Roles = Audience.CaseworkAndPlatform, Success = 204 };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var routes = new SearchRoutes(parts.Records, parts.Time);
        return [new(ListRoute, routes.ListAsync), new(SaveRoute, routes.SaveAsync), new(DeleteRoute, routes.DeleteAsync)];
    }

    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var page = await records.ListAsync(SearchDesk.Kind, new RecordQuery(query.PageSize()) { Partition = Caller.Of(context).KeyId, Continuation = query.Text("continuationToken") }, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<SavedSearchPage>(new SavedSearchPage([.. page.Items.Select(item => item.Document)], NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.SavedSearchPage, ETag: null);
    }

    public async Task<IResult> SaveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = RequestBody.Read(context, WildlifeJson.Default.SearchRequest);
        if (request.Problem() is { } problem)
        {
            throw new ApiProblemException(422, "bad-search", problem);
        }

        var now = time.GetUtcNow();
        var search = new SavedSearch($"f-{Guid.CreateVersion7(now):N}", Caller.Of(context).KeyId, request, now, now);
        await records.TrySaveAsync(SearchDesk.Kind, new RecordWrite<SavedSearch>(new RecordKey(search.KeyId, search.Id), search), null, cancellationToken).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return new JsonDocumentResult<SavedSearch>(search, WildlifeJson.Default.SavedSearch, ETag: null);
    }

    public async Task<IResult> DeleteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var key = new RecordKey(Caller.Of(context).KeyId, context.Request.RouteValues["id"] as string ?? "");
        while (true)
        {
            var stored = await records.GetAsync(SearchDesk.Kind, key, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such search of this key");
            if (await records.TryDeleteAsync(SearchDesk.Kind, key, stored.ETag, cancellationToken).ConfigureAwait(false))
            {
                return Results.NoContent();
            }
        }
    }
}
