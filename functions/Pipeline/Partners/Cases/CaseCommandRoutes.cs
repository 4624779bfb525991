using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Commands over HTTP: <c>POST api/cases/{id}:verb</c>. All are read, checked and answered alike; what differs is their body.</summary>
internal sealed class CaseCommandRoutes(ApiParts parts)
{
    private readonly CaseDesk desk = new(parts.Cases, parts.Records, parts.Time);

    /// <summary>All commands.</summary>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var commands = new CaseCommandRoutes(parts);
        return [.. CaseWorkCommandRoutes.Create(commands), .. CaseResultCommandRoutes.Create(commands), .. CaseRequestCommandRoutes.Create(commands)];
    }

    /// <summary>A command's route.</summary>
    public static ApiRoute Route(string name, string path, string summary, Type body) => new(name, path, summary, typeof(Case), [], [404, 409, 412, 422])
    {
        Method = HttpMethods.Post,
        Body = body,
        IfMatch = IfMatchUse.Optional,
        HasVersion = true,
        Roles = Audience.Deciding,
    };

    /// <summary>A command's route with its handler.</summary>
    public ApiEndpoint Endpoint<T>(ApiRoute route, JsonTypeInfo<T> typeInfo, Func<T, CaseCommand> command, bool needsClusters = false) where T : ReasonBody => new(
        route,
        async (context, cancellationToken) =>
        {
            if (needsClusters)
            {
                parts.Gate.RequireClusters();
            }

            var body = RequestBody.Read(context, typeInfo);
            return await RunAsync(context, command(body), body.Reason, cancellationToken).ConfigureAwait(false);
        });

    private async Task<IResult> RunAsync(HttpContext context, CaseCommand command, string reason, CancellationToken cancellationToken)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var caller = Caller.Of(context);
        var seen = await parts.Cases.GetCaseAsync(id, cancellationToken).ConfigureAwait(false);
        if (seen is null || CaseSight.IsHidden(seen.Document, caller, parts.Time.GetUtcNow()))
        {
            throw ApiProblemException.NotFound("such case");
        }

        // A key that sees some sites only would decide on adverts it cannot see.
        if (seen.Document.Listings.Any(listing => !caller.MaySee(listing.Source)))
        {
            throw new ApiProblemException(403, "wrong-scope", "the case has adverts on sites that this key does not see");
        }

        var after = await desk.ExecuteAsync(id, command, Actor.Of(caller), reason, IfMatch.Of(context.Request), cancellationToken).ConfigureAwait(false)
            ?? throw ApiProblemException.NotFound("such case");
        return new JsonDocumentResult<Case>(after.Document, WildlifeJson.Default.Case, after.ETag);
    }
}
