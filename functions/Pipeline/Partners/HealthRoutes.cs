using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Whether the service runs.</summary>
/// <param name="time">The clock.</param>
/// <param name="governance">Who answers for personal data.</param>
public sealed class HealthRoutes(TimeProvider time, GovernanceGate governance)
{
    /// <summary>The route.</summary>
    public static ApiRoute GetRoute { get; } = new("GetHealth", Routes.Health, "Whether the service runs", typeof(Health), [], []);

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new HealthRoutes(parts.Time, parts.Gate);
        return [new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Answers it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var version = typeof(HealthRoutes).Assembly.GetName().Version?.ToString(3) ?? "";
        return Task.FromResult<IResult>(new JsonDocumentResult<Health>(new Health("ok", version, time.GetUtcNow(), governance.Mode), WildlifeJson.Default.Health, ETag: null));
    }
}

/// <summary>The service's state.</summary>
/// <param name="Status">Always <c>ok</c>: a service that cannot say so does not answer.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Now">Its clock.</param>
/// <param name="Mode"><c>full</c>, or <c>advert</c>: without governance nothing links adverts across sites or matches persons.</param>
public sealed record Health(string Status, string Version, DateTimeOffset Now, string Mode);
