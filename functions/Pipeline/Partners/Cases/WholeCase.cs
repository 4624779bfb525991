using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Finds the case of a request for a caller who takes it out whole.</summary>
/// <param name="cases">The cases.</param>
/// <param name="time">The clock.</param>
public sealed class WholeCase(ICaseStore cases, TimeProvider time)
{
    /// <summary>The case that the path names.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    /// <exception cref="ApiProblemException">There is none for this caller (404), or the key is limited to sources (403): a case goes out whole, with its chain, or not at all.</exception>
    public async Task<Case> RequireAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var caller = Caller.Of(context);
        var id = context.Request.RouteValues["id"] as string ?? "";
        if (await cases.GetCaseAsync(id, cancellationToken).ConfigureAwait(false) is not { } stored || CaseSight.IsHidden(stored.Document, caller, time.GetUtcNow()))
        {
            throw ApiProblemException.NotFound("such case");
        }

        return caller.Sources.Count == 0
            ? stored.Document
            : throw new ApiProblemException(403, "wrong-scope", $"a case goes out whole, and this key sees {string.Join(", ", caller.Sources)} only: ask for it with a key without limits");
    }
}
