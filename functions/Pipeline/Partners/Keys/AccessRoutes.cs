using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>The log of readings of personal data, for those who run the installation.</summary>
/// <param name="log">The log.</param>
public sealed class AccessRoutes(AccessLog log)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListAccess",
        Routes.AccessLog,
        "Who read which personal data, when and why; oldest first",
        typeof(AccessPage),
        [
            new ApiParameter("day", "Only this day, UTC: 2026-11-02.", []),
            new ApiParameter("key", "Only readings by this key, by its id; not together with subject.", []),
            new ApiParameter("subject", "Only readings about this seller key or case.", []),
            ApiParameters.PageSize,
            ApiParameters.Continuation,
        ],
        [400])
    {
        Roles = Audience.Running,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(ListRoute, new AccessRoutes(parts.AccessLog).ListAsync)];
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var (day, key, subject) = (query.Text("day"), query.Text("key"), query.Text("subject"));
        if (key is not null && subject is not null)
        {
            throw ApiProblemException.BadParameter("key", "no value where subject has one: ask for one of them");
        }

        var date = default(DateOnly);
        if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            throw ApiProblemException.BadParameter("day", "a day like 2026-11-02");
        }

        var page = await log.ListAsync(new AccessQuery(day is null ? null : date, key, subject, query.PageSize(), query.Text("continuationToken")), cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<AccessPage>(new AccessPage(page.Items, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.AccessPage, ETag: null);
    }
}
