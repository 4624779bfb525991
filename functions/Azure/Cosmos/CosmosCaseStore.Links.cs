using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

public sealed partial class CosmosCaseStore
{
    private const int MoveTries = 8;

    /// <inheritdoc/>
    public async Task<string?> FindGroupAsync(TextFingerprint fingerprint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        var earliest = await Task.WhenAll(Enumerable.Range(0, TextFingerprint.Bands).Select(band => FindEarliestAsync(band, fingerprint, cancellationToken))).ConfigureAwait(false);
        return earliest.OfType<BandDocument>().OrderBy(candidate => candidate.Observed, StringComparer.Ordinal).FirstOrDefault()?.GroupId;
    }

    /// <inheritdoc/>
    public Task AddFingerprintAsync(Listing listing, TextFingerprint fingerprint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(fingerprint);
        var bands = Enumerable.Range(0, TextFingerprint.Bands).Select(band => BandDocument.Of(listing, band, fingerprint));
        return Task.WhenAll(bands.Select(band => links.CreateAsync(band.Pk, band, CosmosJson.Default.BandDocument, cancellationToken)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentUse>> FindDocumentUsesAsync(string number, CancellationToken cancellationToken) =>
        await links.QueryAsync(new QueryDefinition(CaseQueries.Ties), NumberDocument.PartitionOf(number), PageSize, CosmosJson.Default.NumberDocument, cancellationToken)
            .Select(found => new DocumentUse(number, found.Source, found.AdId, found.GroupId))
            .OrderBy(use => use.Source, StringComparer.Ordinal)
            .ThenBy(use => use.AdId, StringComparer.Ordinal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public Task AddDocumentUseAsync(DocumentUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        var document = NumberDocument.Of(use);
        return links.CreateAsync(document.Pk, document, CosmosJson.Readable.NumberDocument, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SellerLink>> FindLinksAsync(IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(sellerKeys.Select(key => FindLinksAsync(key, cancellationToken))).ConfigureAwait(false);
        return found.SelectMany(each => each).ToList();
    }

    /// <inheritdoc/>
    public Task AddLinksAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken) =>
        Task.WhenAll(links.Select(LinkDocument.Of).Select(link => this.links.CreateAsync(link.Pk, link, CosmosJson.Readable.LinkDocument, cancellationToken)));

    /// <inheritdoc/>
    public Task RemoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, CancellationToken cancellationToken) =>
        Task.WhenAll(sellerKeys.Select(key => links.DeleteAsync(key, LinkDocument.AdvertId(listing.Source, listing.AdId), etag: null, cancellationToken)));

    /// <inheritdoc/>
    public Task MoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, string caseId, CancellationToken cancellationToken) =>
        Task.WhenAll(sellerKeys.Select(key => MoveLinkAsync(key, listing, caseId, cancellationToken)));

    // A link that somebody else moved meanwhile is read again.
    private async Task MoveLinkAsync(string sellerKey, ListingReference listing, string caseId, CancellationToken cancellationToken)
    {
        var id = LinkDocument.AdvertId(listing.Source, listing.AdId);
        for (var attempt = 0; attempt < MoveTries; attempt++)
        {
            var found = await links.ReadAsync(sellerKey, id, cancellationToken).ConfigureAwait(false);
            var link = found?.Read(CosmosJson.Default.LinkDocument).Document.Deserialize(WildlifeJson.Default.SellerLink);
            if (found is null || link!.CaseId == caseId)
            {
                return;
            }

            var moved = await links.ReplaceAsync(sellerKey, id, LinkDocument.Of(link with { CaseId = caseId }), CosmosJson.Readable.LinkDocument, found.ETag!, cancellationToken).ConfigureAwait(false);
            if (moved.IsDone)
            {
                return;
            }
        }

        throw new InvalidOperationException($"a link of {listing.Source}/{listing.AdId} changed {MoveTries} times while it was moved; the work is tried again later");
    }

    private async Task<List<SellerLink>> FindLinksAsync(string sellerKey, CancellationToken cancellationToken) =>
        await links.QueryAsync(new QueryDefinition(CaseQueries.Ties), sellerKey, PageSize, CosmosJson.Default.LinkDocument, cancellationToken)
            .Select(found => found.Document.Deserialize(WildlifeJson.Default.SellerLink)!)
            .OrderBy(link => link.Source, StringComparer.Ordinal)
            .ThenBy(link => link.AdId, StringComparer.Ordinal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    // In the order of their first reading, so that the first that is near enough ends the search, however many adverts share the band.
    private Task<BandDocument?> FindEarliestAsync(int band, TextFingerprint fingerprint, CancellationToken cancellationToken) =>
        links.QueryAsync(new QueryDefinition(CaseQueries.Band), BandDocument.PartitionOf(band, fingerprint), PageSize, CosmosJson.Default.BandDocument, cancellationToken)
            .FirstOrDefaultAsync(candidate => TextFingerprint.FromBytes(candidate.Signature).SimilarityTo(fingerprint) >= TextFingerprint.SameAdvert, cancellationToken)
            .AsTask();
}
