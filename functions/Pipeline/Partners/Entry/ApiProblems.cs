using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>What foreseen failures are answered with (RFC 9457).</summary>
internal static class ApiProblems
{
    /// <summary>The answer for a failure; null where nobody foresaw it.</summary>
    public static IResult? Of(Exception failure) => failure switch
    {
        ApiProblemException problem => new ProblemResult(problem.Status, problem.Code, problem.Message, problem.RetryAfterSeconds),
        ContinuationException foreign => new ProblemResult(400, "bad-continuation", foreign.Message, null),
        CaseChangedException changed => new ProblemResult(412, "changed-meanwhile", changed.Message, null),
        // The case's state is in the way, or the command itself makes no sense.
        CaseRuleException { Code: "not-allowed" or "second-person-needed" } rule => new ProblemResult(403, rule.Code, rule.Message, null),
        AdvertModeException advert => new ProblemResult(403, "advert-mode", advert.Message, null),
        CaseRuleException { Code: "wrong-state" or "enforcement-hold" } rule => new ProblemResult(409, rule.Code, rule.Message, null),
        CaseRuleException rule => new ProblemResult(422, rule.Code, rule.Message, null),
        BadHttpRequestException bad => new ProblemResult(bad.StatusCode, "bad-request", bad.Message, null),
        _ => null,
    };

    public static IResult Unexpected(string trace) => new ProblemResult(500, "unexpected", $"something failed here; quote the trace {trace} when you report it", null);

    private sealed record ProblemResult(int Status, string Code, string Detail, int? RetryAfterSeconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (Status == StatusCodes.Status401Unauthorized)
            {
                httpContext.Response.Headers.WWWAuthenticate = "Bearer";
            }

            if (RetryAfterSeconds is { } seconds)
            {
                httpContext.Response.Headers.RetryAfter = $"{seconds}";
            }

            return Results.Problem(detail: Detail, statusCode: Status, extensions: [KeyValuePair.Create<string, object?>("code", Code)]).ExecuteAsync(httpContext);
        }
    }
}
