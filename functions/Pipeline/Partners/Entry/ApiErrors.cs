namespace Wildlife.Partners;

/// <summary>Which errors a route can answer with: its own, and those of <see cref="ApiEntry"/> that follow from what it takes.</summary>
internal static class ApiErrors
{
    public static IReadOnlyList<int> Of(ApiRoute route)
    {
        var statuses = new SortedSet<int>(route.Errors) { 500 };
        if (route.Roles.Count > 0)
        {
            statuses.UnionWith([401, 403, 429]);
        }

        if (route.Parameters.Count > 0)
        {
            statuses.Add(400);
        }

        if (route.Body is not null)
        {
            statuses.UnionWith([400, 413, 415]);
        }

        if (TakesIdempotencyKey(route))
        {
            statuses.UnionWith([400, 409, 422]);
        }

        if (route.IfMatch != IfMatchUse.None)
        {
            statuses.UnionWith(route.IfMatch == IfMatchUse.Required ? [400, 412, 428] : [400, 412]);
        }

        return [.. statuses];
    }

    public static bool TakesIdempotencyKey(ApiRoute route) => route.Method != "GET" && route.Roles.Count > 0 && !route.OnlyReads;

    public static string MeaningOf(int status) => status switch
    {
        400 => "The request is not right; detail says what and how to mend it.",
        401 => "There is no key, or it opens nothing.",
        403 => "The key does not hold the role or scope for this.",
        404 => "There is no such thing, or it is not for this key.",
        409 => "What it is about is in a state that does not take this.",
        410 => "It is gone for good.",
        412 => "It changed since it was read.",
        413 => "The body is too large.",
        415 => "The body is no JSON.",
        422 => "The request is well formed and makes no sense here; detail says why.",
        428 => "If-Match is needed.",
        429 => "Too many requests; Retry-After says when to go on.",
        503 => "Not now; Retry-After says when.",
        _ => "Something failed here; detail names the trace to quote.",
    };
}
