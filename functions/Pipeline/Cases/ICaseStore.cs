namespace Wildlife.Cases;

/// <summary>Listings, cases with their events, and seller links. SQLite in Local, Cosmos DB in Azure.</summary>
public interface ICaseStore
{
    /// <summary>A listing with its version; null where there is none.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="adId">The ad id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<Stored<Listing>?> GetListingAsync(string source, string adId, CancellationToken cancellationToken);

    /// <summary>Writes a listing if it still has the version that was read.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="etag">The version read; null creates.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The new version; null where somebody else was faster.</returns>
    Task<string?> TrySaveListingAsync(Listing listing, string? etag, CancellationToken cancellationToken);

    /// <summary>A page of listings.</summary>
    /// <param name="query">Which, and in what order.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<StorePage<Listing>> ListListingsAsync(ListingQuery query, CancellationToken cancellationToken);

    /// <summary>The group of the earliest listing whose text is near-identical; null where there is none.</summary>
    /// <param name="fingerprint">The text's fingerprint.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<string?> FindGroupAsync(TextFingerprint fingerprint, CancellationToken cancellationToken);

    /// <summary>Remembers a listing's text for <see cref="FindGroupAsync"/>. Again changes nothing.</summary>
    /// <param name="listing">The listing, with its group.</param>
    /// <param name="fingerprint">Its text's fingerprint.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task AddFingerprintAsync(Listing listing, TextFingerprint fingerprint, CancellationToken cancellationToken);

    /// <summary>The adverts on which a document's number stands.</summary>
    /// <param name="number">The number, letters and digits only.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<DocumentUse>> FindDocumentUsesAsync(string number, CancellationToken cancellationToken);

    /// <summary>Remembers that a number stands on an advert. Again changes nothing.</summary>
    /// <param name="use">The number and the advert.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task AddDocumentUseAsync(DocumentUse use, CancellationToken cancellationToken);

    /// <summary>A case with its version; null where there is none.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<Stored<Case>?> GetCaseAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The ids of all cases and of all cases that have events: to be checked, not to be shown.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<string>> ListCaseIdsAsync(CancellationToken cancellationToken);

    /// <summary>A case's events, in order.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<RecordedEvent>> GetEventsAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>Appends events and writes the projection in one batch, if the case still has the version that was read.</summary>
    /// <param name="projection">The case after the events.</param>
    /// <param name="events">The events.</param>
    /// <param name="etag">The version read; null creates.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>False where somebody else was faster; nothing was written then.</returns>
    Task<bool> TryAppendAsync(Case projection, IReadOnlyList<RecordedEvent> events, string? etag, CancellationToken cancellationToken);

    /// <summary>A page of cases.</summary>
    /// <param name="query">Which, and in what order.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<StorePage<Case>> ListCasesAsync(CaseQuery query, CancellationToken cancellationToken);

    /// <summary>The links of seller keys, strongest key first as given.</summary>
    /// <param name="sellerKeys">The keys' values.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyList<SellerLink>> FindLinksAsync(IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken);

    /// <summary>Adds links; those that exist stay as they are.</summary>
    /// <param name="links">The links.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task AddLinksAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken);

    /// <summary>Removes the links of a listing: what erasure and a new secret take away. Again changes nothing.</summary>
    /// <param name="sellerKeys">The keys' values.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task RemoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, CancellationToken cancellationToken);

    /// <summary>Lets a listing's links point at another case. Again changes nothing; keys without a link to the listing are passed over.</summary>
    /// <param name="sellerKeys">The keys' values.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="caseId">The case it belongs to now.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task MoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, string caseId, CancellationToken cancellationToken);
}

/// <summary>A document with its version.</summary>
/// <typeparam name="T">The document's type.</typeparam>
/// <param name="Document">The document.</param>
/// <param name="ETag">Its version, quoted as HTTP writes it.</param>
public sealed record Stored<T>(T Document, string ETag);

/// <summary>A page of documents.</summary>
/// <typeparam name="T">The documents' type.</typeparam>
/// <param name="Items">The documents.</param>
/// <param name="Continuation">Where the next page begins; null on the last page.</param>
public sealed record StorePage<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>Which cases, and in what order. A null filter takes all.</summary>
/// <param name="State">State, by its wire name.</param>
/// <param name="Tier">Tier, 1 to 4.</param>
/// <param name="Taxon">A taxon's scientific name.</param>
/// <param name="Source">A source's id.</param>
/// <param name="Country">A country code.</param>
/// <param name="Newest">True: last changed first; false: most urgent first.</param>
/// <param name="Limit">At the most so many.</param>
/// <param name="Continuation">Where the page before ended.</param>
public sealed record CaseQuery(string? State, int? Tier, string? Taxon, string? Source, string? Country, bool Newest, int Limit, string? Continuation)
{
    /// <summary>Only cases of this joint operation; null: all.</summary>
    public string? Operation { get; init; }

    /// <summary>Only cases in which this was recorded, <see cref="Case.Results"/>; null: all.</summary>
    public string? Result { get; init; }
}

/// <summary>Which listings, and in what order. A null filter takes all.</summary>
/// <param name="Verdict">Verdict, by its wire name.</param>
/// <param name="State">State, by its wire name.</param>
/// <param name="Tier">Tier, 1 to 4.</param>
/// <param name="Taxon">A taxon's scientific name.</param>
/// <param name="Source">A source's id.</param>
/// <param name="Country">A country code.</param>
/// <param name="CaseId">A case's id.</param>
/// <param name="Search">Words that must stand in title or text.</param>
/// <param name="Newest">True: last read first; false: most urgent first.</param>
/// <param name="Limit">At the most so many.</param>
/// <param name="Continuation">Where the page before ended.</param>
public sealed record ListingQuery(
    string? Verdict, string? State, int? Tier, string? Taxon, string? Source, string? Country, string? CaseId, string? Search, bool Newest, int Limit, string? Continuation);
