using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// Bulk look-up: which cases know a telephone, an address, an account, a URL or a picture. It answers about what was asked and nothing else: neither
/// other values of a case nor cases that the key does not see.
/// </summary>
/// <param name="reader">Makes seller keys and listings of what was asked.</param>
/// <param name="cases">Cases and links.</param>
/// <param name="log">The access log.</param>
/// <param name="governance">Who is responsible; null in advert mode.</param>
/// <param name="time">The clock.</param>
public sealed class LookupRoutes(LookupReader reader, ICaseStore cases, AccessLog log, Governance? governance, TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>Looks up.</summary>
    public static ApiRoute LookupRoute { get; } = new("LookUp", Routes.Lookups, "Which cases know these telephones, e-mail addresses, handles, accounts, URLs or pictures; at most 1,000", typeof(LookupAnswer), [], [422])
    {
        Method = HttpMethods.Post,
        Roles = Audience.Deciding,
        Body = typeof(LookupRequest),
        BodyExample = """{"reason": "parcel seized at LGG on 2 November", "items": [{"kind": "phone", "value": "+32 470 00 00 00"}, {"kind": "url", "value": "https://www.example.org/ad/1"}]}""",
        LargestBody = 1024 * 1024,
        OnlyReads = true,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var reader = new LookupReader(parts.Secrets.Sellers, parts.Sources, parts.Cases, new Pictures.PictureAlbum(parts.Records));
        return [new(LookupRoute, new LookupRoutes(reader, parts.Cases, parts.AccessLog, parts.Governance, parts.Time).LookUpAsync)];
    }

    private async Task<IResult> LookUpAsync(HttpContext context, CancellationToken cancellationToken)
    {
        AdvertMode.Refuse(governance, "look-ups");
        var request = RequestBody.Read(context, WildlifeJson.Default.LookupRequest);
        if (request.Items.Count is < 1 or > Most || string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new ApiProblemException(422, "bad-lookup", $"a look-up has a reason and 1 to {Most} items");
        }

        var caller = Caller.Of(context);
        var found = await FindAsync(request.Items, cancellationToken).ConfigureAwait(false);
        var sight = await SeenAsync(caller, found.SelectMany(ids => ids), cancellationToken).ConfigureAwait(false);
        await log.WriteAsync(caller, "lookup", [.. sight.Order(StringComparer.Ordinal)], request.Reason.Trim(), cancellationToken).ConfigureAwait(false);
        var value = found.Select((ids, index) => new LookupHit(index, [.. ids.Where(sight.Contains).Order(StringComparer.Ordinal)])).ToList();
        return new JsonDocumentResult<LookupAnswer>(new LookupAnswer(value), WildlifeJson.Default.LookupAnswer, ETag: null);
    }

    // All seller keys in one question to the store; what names a listing is read one by one.
    private async Task<List<HashSet<string>>> FindAsync(IReadOnlyList<LookupItem> items, CancellationToken cancellationToken)
    {
        var keys = items.Select(reader.KeysOf).ToList();
        var links = (await cases.FindLinksAsync([.. keys.SelectMany(values => values).Distinct(StringComparer.Ordinal)], cancellationToken).ConfigureAwait(false))
            .ToLookup(link => link.SellerKey, link => link.CaseId, StringComparer.Ordinal);
        var found = new List<HashSet<string>>();
        foreach (var (item, values) in items.Zip(keys))
        {
            var ids = values.SelectMany(value => links[value]).ToHashSet(StringComparer.Ordinal);
            ids.UnionWith(await reader.CasesOfListingsAsync(item, cancellationToken).ConfigureAwait(false));
            found.Add(ids);
        }

        return found;
    }

    private async Task<HashSet<string>> SeenAsync(Caller caller, IEnumerable<string> caseIds, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var caseId in caseIds.Distinct(StringComparer.Ordinal))
        {
            if (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is { } stored && CaseView.For(caller, stored.Document, time.GetUtcNow()) is not null)
            {
                seen.Add(caseId);
            }
        }

        return seen;
    }
}
