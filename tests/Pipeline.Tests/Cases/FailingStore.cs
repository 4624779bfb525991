using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

/// <summary>A process that is killed after so many writes, over real stores: they are on the disk, and nothing after them is.</summary>
internal sealed class FailingStore(ICaseStore cases, IRecordStore records, int writes) : ICaseStore, IRecordStore
{
    /// <summary>How many writes were asked for.</summary>
    public int Writes { get; private set; }

    public sealed class KilledException() : Exception("killed");

    public Task<string?> TrySaveListingAsync(Listing listing, string? etag, CancellationToken cancellationToken) =>
        WriteAsync(() => cases.TrySaveListingAsync(listing, etag, cancellationToken));

    public Task<bool> TryAppendAsync(Case projection, IReadOnlyList<RecordedEvent> events, string? etag, CancellationToken cancellationToken) =>
        WriteAsync(() => cases.TryAppendAsync(projection, events, etag, cancellationToken));

    public Task RemoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, CancellationToken cancellationToken) =>
        throw new NotSupportedException("these tests erase nothing");

    public Task AddLinksAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken) =>
        WriteAsync(async () => { await cases.AddLinksAsync(links, cancellationToken); return true; });

    public Task MoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, string caseId, CancellationToken cancellationToken) =>
        WriteAsync(async () => { await cases.MoveLinksAsync(sellerKeys, listing, caseId, cancellationToken); return true; });

    public Task<string?> TrySaveAsync<T>(RecordKind<T> kind, RecordWrite<T> write, string? etag, CancellationToken cancellationToken) where T : class =>
        WriteAsync(() => records.TrySaveAsync(kind, write, etag, cancellationToken));

    public Task<bool> TryDeleteAsync<T>(RecordKind<T> kind, RecordKey key, string etag, CancellationToken cancellationToken) where T : class =>
        WriteAsync(() => records.TryDeleteAsync(kind, key, etag, cancellationToken));

    public Task<Stored<Listing>?> GetListingAsync(string source, string adId, CancellationToken cancellationToken) => cases.GetListingAsync(source, adId, cancellationToken);

    public Task<StorePage<Listing>> ListListingsAsync(ListingQuery query, CancellationToken cancellationToken) => cases.ListListingsAsync(query, cancellationToken);

    public Task<string?> FindGroupAsync(TextFingerprint fingerprint, CancellationToken cancellationToken) => cases.FindGroupAsync(fingerprint, cancellationToken);

    public Task AddFingerprintAsync(Listing listing, TextFingerprint fingerprint, CancellationToken cancellationToken) => cases.AddFingerprintAsync(listing, fingerprint, cancellationToken);

    public Task<IReadOnlyList<DocumentUse>> FindDocumentUsesAsync(string number, CancellationToken cancellationToken) => cases.FindDocumentUsesAsync(number, cancellationToken);

    public Task AddDocumentUseAsync(DocumentUse use, CancellationToken cancellationToken) => cases.AddDocumentUseAsync(use, cancellationToken);

    public Task<Stored<Case>?> GetCaseAsync(string caseId, CancellationToken cancellationToken) => cases.GetCaseAsync(caseId, cancellationToken);

    public Task<IReadOnlyList<string>> ListCaseIdsAsync(CancellationToken cancellationToken) => cases.ListCaseIdsAsync(cancellationToken);

    public Task<IReadOnlyList<RecordedEvent>> GetEventsAsync(string caseId, CancellationToken cancellationToken) => cases.GetEventsAsync(caseId, cancellationToken);

    public Task<StorePage<Case>> ListCasesAsync(CaseQuery query, CancellationToken cancellationToken) => cases.ListCasesAsync(query, cancellationToken);

    public Task<IReadOnlyList<SellerLink>> FindLinksAsync(IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken) => cases.FindLinksAsync(sellerKeys, cancellationToken);

    public Task<Stored<T>?> GetAsync<T>(RecordKind<T> kind, RecordKey key, CancellationToken cancellationToken) where T : class => records.GetAsync(kind, key, cancellationToken);

    public Task<StorePage<Stored<T>>> ListAsync<T>(RecordKind<T> kind, RecordQuery query, CancellationToken cancellationToken) where T : class =>
        records.ListAsync(kind, query, cancellationToken);

    private Task<T> WriteAsync<T>(Func<Task<T>> write) => ++Writes <= writes ? write() : throw new KilledException();
}
