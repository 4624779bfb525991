using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Wildlife.Partners;

/// <summary>
/// The one way into the API, for the embedded host and the Functions triggers alike: key, role, rate, body, idempotency and problem details are done
/// here and in no middleware, since the Functions worker has none that could do it. One instance serves a whole process.
/// </summary>
public sealed partial class ApiEntry
{
    private readonly KeyGate keys;
    private readonly RateGate rates;
    private readonly IdempotencyGate idempotency;
    private readonly ContinuationSeal seal;
    private readonly ILogger<ApiEntry> logger;

    /// <summary>Puts the entry together.</summary>
    /// <param name="parts">What the API is made of.</param>
    /// <param name="logger">Gets unexpected failures.</param>
    public ApiEntry(ApiParts parts, ILogger<ApiEntry> logger)
    {
        ArgumentNullException.ThrowIfNull(parts);
        keys = parts.KeyGate;
        rates = new RateGate(parts.Time);
        idempotency = new IdempotencyGate(parts.Records, new SecretBox(parts.Secrets.KeyFor("idempotency")), parts.Time);
        seal = new ContinuationSeal(new SecretBox(parts.Secrets.KeyFor("continuation")));
        this.logger = logger;
    }

    /// <summary>Answers a request: lets it in, runs the route's handler, and turns what is thrown into problem details.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">The route with its handler, of <see cref="ApiTable"/>.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> RunAsync(HttpContext context, ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(endpoint);
        using var activity = Telemetry.Activities.StartActivity("serve");
        activity?.SetTag("wildlife.route", endpoint.Route.Name);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await LetInAsync(context, endpoint, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception foreseen) when (ApiProblems.Of(foreseen) is { } problem)
        {
            return problem;
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(endpoint.Route.Name, unexpected);
            return ApiProblems.Unexpected(Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        }
    }

    private async Task<IResult> LetInAsync(HttpContext context, ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        var route = endpoint.Route;
        var keyId = "";
        if (route.Roles.Count > 0)
        {
            var key = await keys.AdmitAsync(context, cancellationToken).ConfigureAwait(false);
            rates.Take(context.Response, key);
            var caller = key.Caller;
            if (!caller.HasAny([.. route.Roles]))
            {
                throw new ApiProblemException(403, "wrong-role", $"this needs a key that is {string.Join(" or ", route.Roles.Select(WireName.Of))}; yours is {string.Join(" and ", caller.Roles.Select(WireName.Of))}");
            }

            context.Features.Set(caller);
            keyId = caller.KeyId;
        }

        var body = await RequestBody.TakeAsync(context.Request, route, cancellationToken).ConfigureAwait(false);
        context.Features.Set(new ApiCall(route, keyId, seal, body));
        return route.OnlyReads || keyId.Length == 0 || IdempotencyGate.KeyOf(context.Request, route) is not { } once
            ? await endpoint.Handler(context, cancellationToken).ConfigureAwait(false)
            : await idempotency.RunAsync(context, once, () => endpoint.Handler(context, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "The route {Route} failed")]
    private partial void LogUnexpected(string route, Exception exception);
}

/// <summary>Answers one route.</summary>
/// <param name="context">The request.</param>
/// <param name="cancellationToken">The caller has gone.</param>
public delegate Task<IResult> ApiHandler(HttpContext context, CancellationToken cancellationToken);
