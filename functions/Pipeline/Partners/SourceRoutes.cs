using Microsoft.AspNetCore.Http;
using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Partners;

/// <summary>The sources, how the latest pass over each went, and what is not covered.</summary>
/// <param name="sources">The catalogue.</param>
/// <param name="frontier">Knows the passes.</param>
public sealed class SourceRoutes(SourceCatalog sources, IFrontier frontier)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListSources", Routes.Sources, "Sources with their health; a blocked or unread one is never healthy", typeof(SourcePage), [], []) { Roles = Audience.Reference };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new SourceRoutes(parts.Sources, parts.Frontier);
        return [new(ListRoute, routes.ListAsync)];
    }

    /// <summary>Answers the list.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        _ = new QueryReader(context.Request, ListRoute);
        var reports = new List<SourceHealth>();
        foreach (var source in sources.All)
        {
            reports.Add(SourceHealth.Of(source, await frontier.SummariseAsync(source.Id, cancellationToken).ConfigureAwait(false)));
        }

        return new JsonDocumentResult<SourcePage>(new SourcePage(reports), WildlifeJson.Default.SourcePage, ETag: null);
    }
}

/// <summary>All sources.</summary>
/// <param name="Value">The sources.</param>
public sealed record SourcePage(IReadOnlyList<SourceHealth> Value);
