using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>A case with everything it rests on, as it stands now: what packages and exports are made of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Events">Its events, in order.</param>
/// <param name="Listings">Its listings, in the order they joined.</param>
/// <param name="Absent">What belongs here and is not in the store any more.</param>
public sealed record CaseDossier(Case Case, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<DossierListing> Listings, IReadOnlyList<AbsentEvidence> Absent)
{
    /// <summary>The chains of the cases that ended in this one, by case id, those that ended in them too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>> MergedChains { get; init; } = new SortedDictionary<string, IReadOnlyList<RecordedEvent>>();

    /// <summary>When something was last added: the latest event or reading.</summary>
    public DateTimeOffset AsOf => Listings.Select(listing => listing.Listing.LastObservedAt).Append(Case.UpdatedAt).Max();
}

/// <summary>A listing with its readings.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Readings">Its readings that are in the store, oldest first.</param>
/// <param name="Pictures">Its pictures as received, by name.</param>
public sealed record DossierListing(Listing Listing, IReadOnlyList<DossierReading> Readings, IReadOnlyList<StoredEvidence> Pictures)
{
    /// <summary>The latest reading that showed the advert; null where none is left.</summary>
    public DossierReading? LatestShown => Readings.LastOrDefault(reading => reading.Observation.Page is not null);
}

/// <summary>One reading.</summary>
/// <param name="Reading">What the listing says of it.</param>
/// <param name="Observation">The observation.</param>
/// <param name="File">The observation's object.</param>
/// <param name="Page">The page it was read from; null where its bytes are gone.</param>
public sealed record DossierReading(ListingReading Reading, ListingObservation Observation, StoredEvidence File, DossierPage? Page);

/// <summary>A page as it was captured.</summary>
/// <param name="File">Its object: a WARC file.</param>
/// <param name="RecordId">The id of the record that holds the answer; null where none came.</param>
/// <param name="Page">What its records say, without the body.</param>
/// <param name="Original">For a revisit: the page that holds the body.</param>
public sealed record DossierPage(StoredEvidence File, string? RecordId, PageRecord Page, DossierPage? Original)
{
    /// <summary>The page as seen; null where it was not captured, or an earlier page with the same body stands for it.</summary>
    public DossierReplay? Replay { get; init; }
}

/// <summary>A page as seen, with the files beside it.</summary>
/// <param name="Document">What was captured.</param>
/// <param name="Files">That document, the resources and the picture, as far as they are there.</param>
public sealed record DossierReplay(PageReplay Document, IReadOnlyList<StoredEvidence> Files);

/// <summary>An object of the container <c>evidence</c>.</summary>
/// <param name="Name">Its name there, and in a package.</param>
/// <param name="Length">Its bytes' number.</param>
/// <param name="Sha256">Their SHA-256.</param>
public sealed record StoredEvidence(string Name, long Length, string Sha256);
