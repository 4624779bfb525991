using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Privacy;

/// <summary>Clear values, one at a time, with a reason, each written into the access log before it is given out.</summary>
/// <param name="vault">The vault.</param>
/// <param name="log">The access log.</param>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="governance">Who is responsible; null in advert mode.</param>
/// <param name="time">The clock.</param>
public sealed class VaultRoutes(SellerVault vault, AccessLog log, ICaseStore cases, Governance? governance, TimeProvider time)
{
    private const int ShortestReason = 10;
    private const int LongestReason = 1000;

    /// <summary>Reveals.</summary>
    public static ApiRoute RevealRoute { get; } = new("RevealSeller", Routes.VaultReveals, "The clear value behind a seller key; who asks and why is kept in the access log", typeof(RevealedSeller), [], [404, 422])
    {
        Method = HttpMethods.Post,
        Roles = [Role.Analyst, Role.Authority],
        Body = typeof(RevealRequest),
        BodyExample = """{"sellerKey": "v1-3f9a2b7c1d3f9a2b7c1d3f9a2b7c1d3f9a2b7c1d3f9a2b7c1d3f9a2b7c1d3f9a", "caseId": "c-0123456789abcdef0123", "reason": "subpoena 2026/114 of the public prosecutor"}""",
        LargestBody = 8192,
        OnlyReads = true,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(RevealRoute, new VaultRoutes(parts.Vault, parts.AccessLog, parts.Cases, parts.Governance, parts.Time).RevealAsync)];
    }

    private async Task<IResult> RevealAsync(HttpContext context, CancellationToken cancellationToken)
    {
        AdvertMode.Refuse(governance, "clear values of sellers");
        var request = RequestBody.Read(context, WildlifeJson.Default.RevealRequest);
        if (request.Reason.Trim().Length is < ShortestReason or > LongestReason)
        {
            throw new ApiProblemException(422, "reason-needed", $"say why in {ShortestReason} to {LongestReason} characters: the reason is kept in the access log");
        }

        var entry = await vault.FindAsync(request.SellerKey, cancellationToken).ConfigureAwait(false);
        var caller = Caller.Of(context);
        // A key opens what belongs to the case that is worked on, and nothing that somebody came across.
        if (entry is null || !entry.Cases.Contains(request.CaseId, StringComparer.Ordinal)
            || await cases.GetCaseAsync(request.CaseId, cancellationToken).ConfigureAwait(false) is not { } subject || CaseView.For(caller, subject.Document, time.GetUtcNow()) is null)
        {
            throw ApiProblemException.NotFound("clear value of this seller key in this case");
        }

        await log.WriteAsync(caller, "vault-reveal", [entry.SellerKey, request.CaseId], request.Reason.Trim(), cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<RevealedSeller>(new RevealedSeller(entry.SellerKey, entry.Kind, vault.Reveal(entry), entry.FirstSeen, entry.LastSeen), WildlifeJson.Default.RevealedSeller, ETag: null);
    }
}

/// <summary>Asks for a clear value.</summary>
/// <param name="SellerKey">The seller key.</param>
/// <param name="CaseId">The case it is needed for.</param>
/// <param name="Reason">Why it is needed: it is kept in the access log.</param>
public sealed record RevealRequest([property: JsonRequired] string SellerKey, [property: JsonRequired] string CaseId, [property: JsonRequired] string Reason);

/// <summary>A clear value.</summary>
/// <param name="SellerKey">The seller key.</param>
/// <param name="Kind">Its kind, e.g. <c>phone</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="FirstSeen">The first reading that showed it.</param>
/// <param name="LastSeen">The latest reading that showed it.</param>
public sealed record RevealedSeller(string SellerKey, string Kind, string Value, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
