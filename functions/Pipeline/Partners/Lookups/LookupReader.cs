using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Sources;

namespace Wildlife.Partners;

/// <summary>Makes of a value what the store knows it by: seller keys, or listings.</summary>
/// <param name="keyring">Makes seller keys.</param>
/// <param name="sources">Knows whose URL it is.</param>
/// <param name="cases">The listings.</param>
/// <param name="pictures">The kept pictures.</param>
public sealed class LookupReader(SellerKeyring keyring, SourceCatalog sources, ICaseStore cases, PictureAlbum pictures)
{
    private const int LongestValue = 2000;

    /// <summary>The seller keys that a value can have: one per version of the secret; none where it is no contact.</summary>
    /// <param name="item">The value.</param>
    public IReadOnlyList<string> KeysOf(LookupItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Value.Length > LongestValue)
        {
            return [];
        }

        var handle = item.Value.Trim().TrimStart('@').ToLowerInvariant();
        return item.Kind switch
        {
            LookupKind.Phone => PhoneParser.Parse(item.Value, item.Region) is { } phone ? keyring.Macs($"phone:{phone.E164}") : [],
            LookupKind.Email => keyring.Macs($"email:{item.Value.Trim().ToLowerInvariant()}"),
            LookupKind.Telegram => keyring.Macs($"telegram:{handle}"),
            LookupKind.Instagram => keyring.Macs($"instagram:{handle}"),
            LookupKind.Wickr => keyring.Macs($"wickr:{handle}"),
            LookupKind.Account => keyring.Macs($"account:{item.Source}:{item.Value.Trim()}"),
            _ => [],
        };
    }

    /// <summary>The cases of the listings that a URL or picture belongs to.</summary>
    /// <param name="item">The value.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<string>> CasesOfListingsAsync(LookupItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var found = new List<string>();
        foreach (var (source, adId) in await ListingsOfAsync(item, cancellationToken).ConfigureAwait(false))
        {
            if (await cases.GetListingAsync(source, adId, cancellationToken).ConfigureAwait(false) is { Document.CaseId: { } caseId })
            {
                found.Add(caseId);
            }
        }

        return found;
    }

    private async Task<IEnumerable<(string Source, string AdId)>> ListingsOfAsync(LookupItem item, CancellationToken cancellationToken) => item switch
    {
        { Kind: LookupKind.Url, Value.Length: <= LongestValue } when sources.FindByHost(item.Value) is { } source => [(source.Id, AdIdOf(sources.Scope(source.Id), item.Value))],
        { Kind: LookupKind.ImageSha256, Value.Length: 64 } when await pictures.FindByBytesAsync(item.Value.ToLowerInvariant(), cancellationToken).ConfigureAwait(false) is { } picture =>
            picture.Uses.Select(use => (use.Source, use.AdId)),
        { Kind: LookupKind.ImagePdq } when PerceptualHash.TryParse(item.Value) is { } hash =>
            (await pictures.FindAlikeAsync(hash, cancellationToken).ConfigureAwait(false)).SelectMany(picture => picture.Uses).Select(use => (use.Source, use.AdId)).Distinct(),
        _ => [],
    };

    private static string AdIdOf(CrawlScope scope, string url)
    {
        var canonical = scope.Canonicalize(url) ?? url;
        return scope.AdId(canonical) ?? CanonicalUrl.Hash(canonical);
    }
}
