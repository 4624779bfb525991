using System.Security.Cryptography;
using System.Text;
using Wildlife.Cases;

namespace Wildlife.Insights;

/// <summary>
/// A case store that notes for the figures whatever is written to it, by stages and by people alike. The note goes first: killed between the two, the
/// work is done again and noted again; the other way round it would be found done, and never noted.
/// </summary>
/// <param name="inner">The store.</param>
/// <param name="notes">The notes.</param>
/// <param name="key">Makes pseudonyms of sellers that are in no case: 32 bytes.</param>
public sealed class NotingCaseStore(ICaseStore inner, InsightNotes notes, byte[] key) : ICaseStore
{
    /// <inheritdoc/>
    public async Task<string?> TrySaveListingAsync(Listing listing, string? etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        await notes.NoteAsync(listing, PseudonymOf(listing), cancellationToken).ConfigureAwait(false);
        return await inner.TrySaveListingAsync(listing, etag, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<bool> TryAppendAsync(Case projection, IReadOnlyList<RecordedEvent> events, string? etag, CancellationToken cancellationToken)
    {
        await notes.NoteAsync(projection, cancellationToken).ConfigureAwait(false);
        return await inner.TryAppendAsync(projection, events, etag, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Stored<Listing>?> GetListingAsync(string source, string adId, CancellationToken cancellationToken) => inner.GetListingAsync(source, adId, cancellationToken);

    /// <inheritdoc/>
    public Task<StorePage<Listing>> ListListingsAsync(ListingQuery query, CancellationToken cancellationToken) => inner.ListListingsAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindGroupAsync(TextFingerprint fingerprint, CancellationToken cancellationToken) => inner.FindGroupAsync(fingerprint, cancellationToken);

    /// <inheritdoc/>
    public Task AddFingerprintAsync(Listing listing, TextFingerprint fingerprint, CancellationToken cancellationToken) => inner.AddFingerprintAsync(listing, fingerprint, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentUse>> FindDocumentUsesAsync(string number, CancellationToken cancellationToken) => inner.FindDocumentUsesAsync(number, cancellationToken);

    /// <inheritdoc/>
    public Task AddDocumentUseAsync(DocumentUse use, CancellationToken cancellationToken) => inner.AddDocumentUseAsync(use, cancellationToken);

    /// <inheritdoc/>
    public Task<Stored<Case>?> GetCaseAsync(string caseId, CancellationToken cancellationToken) => inner.GetCaseAsync(caseId, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListCaseIdsAsync(CancellationToken cancellationToken) => inner.ListCaseIdsAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> GetEventsAsync(string caseId, CancellationToken cancellationToken) => inner.GetEventsAsync(caseId, cancellationToken);

    /// <inheritdoc/>
    public Task<StorePage<Case>> ListCasesAsync(CaseQuery query, CancellationToken cancellationToken) => inner.ListCasesAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SellerLink>> FindLinksAsync(IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken) => inner.FindLinksAsync(sellerKeys, cancellationToken);

    /// <inheritdoc/>
    public Task AddLinksAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken) => inner.AddLinksAsync(links, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, CancellationToken cancellationToken) => inner.RemoveLinksAsync(sellerKeys, listing, cancellationToken);

    /// <inheritdoc/>
    public Task MoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, string caseId, CancellationToken cancellationToken) =>
        inner.MoveLinksAsync(sellerKeys, listing, caseId, cancellationToken);

    // By the name shown on one site: it tells sellers apart for counting and links nobody across sites.
    private string? PseudonymOf(Listing listing) => string.IsNullOrWhiteSpace(listing.Seller)
        ? null
        : "s-" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{listing.Source}\n{listing.Seller}")))[..20];
}
