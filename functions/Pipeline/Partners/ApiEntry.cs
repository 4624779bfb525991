using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// The one way into the API, for the embedded host and the Functions triggers alike: what every route needs is done here and in no middleware,
/// since the Functions worker has none that could do it.
/// </summary>
/// <param name="logger">Gets unexpected failures.</param>
public sealed partial class ApiEntry(ILogger<ApiEntry> logger)
{
    /// <summary>Runs a route's handler; turns what it throws into problem details.</summary>
    /// <param name="context">The request.</param>
    /// <param name="handler">The route's handler.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> RunAsync(HttpContext context, ApiHandler handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(handler);
        using var activity = Telemetry.Activities.StartActivity("serve");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await handler(context, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiProblemException problem)
        {
            return Problem(problem.Status, problem.Code, problem.Message);
        }
        catch (ContinuationException stale)
        {
            return Problem(StatusCodes.Status400BadRequest, "bad-continuation", stale.Message);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(context.Request.Path, unexpected);
            return Problem(StatusCodes.Status500InternalServerError, "unexpected", $"something failed here; quote the trace {Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier} when you report it");
        }
    }

    private static IResult Problem(int status, string code, string detail) =>
        Results.Problem(detail: detail, statusCode: status, extensions: [KeyValuePair.Create<string, object?>("code", code)]);

    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "The route {Path} failed")]
    private partial void LogUnexpected(PathString path, Exception exception);
}

/// <summary>Answers one route.</summary>
/// <param name="context">The request.</param>
/// <param name="cancellationToken">The caller has gone.</param>
public delegate Task<IResult> ApiHandler(HttpContext context, CancellationToken cancellationToken);
