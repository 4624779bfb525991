using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Privacy;

namespace Wildlife.Cases;

/// <summary>The classify stage: judges one observation, adds it to its listing, and records suspects in their case.</summary>
/// <param name="evidence">Where observations are.</param>
/// <param name="classifier">The judge.</param>
/// <param name="store">Where listings and cases are.</param>
/// <param name="cases">Keeps the cases.</param>
/// <param name="sellers">Makes seller keys, keeps clear values apart.</param>
/// <param name="pictures">Asks for the pictures of adverts in cases.</param>
/// <param name="decisions">Finds what analysts decided on such adverts before; null where nobody has.</param>
/// <param name="keeper">Keeps what cases rest on; null keeps pages and no pictures.</param>
/// <param name="second">Reads unclear adverts again; null where there is none.</param>
/// <param name="operations">Pulls cases into joint operations; null where there are none.</param>
public sealed class ClassifyHandler(
    IEvidenceStore evidence, AdvertClassifier classifier, ICaseStore store, CaseKeeper cases, SellerIdentity sellers, PictureQueueing pictures, FeedbackLookup? decisions = null,
    EvidenceKeeper? keeper = null, SecondReader? second = null, OperationWatch? operations = null)
{
    private const int Tries = 8;
    private readonly FeedbackRules feedback = new(classifier);
    private readonly DocumentReuse reuse = new(store);
    private readonly EvidenceKeeper keeper = keeper ?? new EvidenceKeeper(evidence, album: null);

    /// <summary>Handles one observation. Handling it again changes nothing.</summary>
    /// <param name="name">Its name in <c>listings</c>.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="PageNotUnderstoodException">The document is not an observation, or is not what its name says.</exception>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity(Stages.Classify);
        var (observation, reading) = await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        var assessment = observation.Page is null ? null : await AssessAsync(AdvertOf(observation), cancellationToken).ConfigureAwait(false);
        var listing = await SaveListingAsync(observation, reading, assessment, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("wildlife.verdict", assessment?.Verdict.ToString());
        var others = listing is null ? [] : await JudgeOthersAsync(listing, observation.ObservedAt, cancellationToken).ConfigureAwait(false);
        if (listing is null || (listing.CaseId is null && (observation.Page is null || !CaseRules.OpensCase(listing.Assessment))))
        {
            // A reading that shows no advert names no seller: it opens no case, the reading that shows it does.
            return;
        }

        var caseId = await RecordAsync(listing, observation, observation.ObservedAt, cancellationToken).ConfigureAwait(false);
        if (observation.Page is not null)
        {
            await pictures.EnqueueAsync(listing, observation.ObservedAt, observation.PageName, cancellationToken).ConfigureAwait(false);
        }

        foreach (var other in others)
        {
            await cases.LinkAsync(caseId, other, "same document number", observation.ObservedAt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Assessment> AssessAsync(Advert advert, CancellationToken cancellationToken)
    {
        var first = classifier.Assess(advert);
        if (second is null)
        {
            return first;
        }

        try
        {
            return (await second.ReadAsync([(advert, first)], cancellationToken).ConfigureAwait(false))[0];
        }
        catch (HttpRequestException)
        {
            // The second reader helps; no advert waits for it.
            return first;
        }
    }

    private async Task<string> RecordAsync(Listing listing, ListingObservation observation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync(listing, cancellationToken).ConfigureAwait(false);
        var keys = cases.UsableKeys(observation.Page is null ? [] : [.. sellers.KeysOf(observation.Source, observation.Page), sellers.KeyOfText(listing.GroupId)]);
        var caseId = await cases.RecordAsync(listing, keys, now, cancellationToken).ConfigureAwait(false);
        if (observation.Page is not null)
        {
            await sellers.KeepAsync(observation.Source, observation.Page, caseId, observation.ObservedAt, cancellationToken).ConfigureAwait(false);
        }

        await SetCaseAsync(listing, keys, caseId, cancellationToken).ConfigureAwait(false);
        if (operations is not null && listing.Assessment.Verdict == Verdict.Suspect)
        {
            await operations.JoinAsync(caseId, listing, keys, now, cancellationToken).ConfigureAwait(false);
        }

        return caseId;
    }

    // The adverts that used a document's number first were judged before anybody could know that it would be used again.
    private async Task<IReadOnlyList<string>> JudgeOthersAsync(Listing listing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var otherCases = new List<string>();
        foreach (var use in await reuse.FindOthersAsync(listing, cancellationToken).ConfigureAwait(false))
        {
            var stored = await store.GetListingAsync(use.Source, use.AdId, cancellationToken).ConfigureAwait(false);
            if (stored is null)
            {
                continue;
            }

            var judged = await reuse.JudgeAsync(stored.Document, cancellationToken).ConfigureAwait(false);
            if (DocumentReuse.IsMarked(stored.Document.Assessment) || await store.TrySaveListingAsync(judged, stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                var (shown, _) = await ReadAsync(judged.Readings.Last(reading => reading.ContentHash is not null).Name, cancellationToken).ConfigureAwait(false);
                otherCases.Add(await RecordAsync(judged, shown, now, cancellationToken).ConfigureAwait(false));
            }
        }

        return otherCases;
    }

    private async Task<(ListingObservation Observation, ListingReading Reading)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var bytes = await evidence.ReadAsync(Containers.Listings, name, cancellationToken).ConfigureAwait(false)
            ?? throw new PageNotUnderstoodException($"the observation {name} is not in the store");
        try
        {
            var observation = JsonSerializer.Deserialize(bytes.Span, WildlifeJson.Default.ListingObservation)!;
            if (observation.NameFor(bytes.Span) != name)
            {
                throw new PageNotUnderstoodException($"the observation {name} does not hold the bytes its name promises");
            }

            var reading = new ListingReading(observation.ObservedAt, observation.State, name, Sha256Hex.Of(bytes.Span), observation.Page is null ? null : ContentHash(observation.Page));
            return (observation, reading);
        }
        catch (JsonException malformed)
        {
            throw new PageNotUnderstoodException($"the observation {name} is not one: {malformed.Message}", malformed);
        }
    }

    private async Task<Listing?> SaveListingAsync(ListingObservation observation, ListingReading reading, Assessment? assessment, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await store.GetListingAsync(observation.Source, observation.AdId, cancellationToken).ConfigureAwait(false);
            var listing = ListingHistory.Add(stored?.Document, observation, reading, assessment);
            if (listing is null || ReferenceEquals(listing, stored?.Document))
            {
                return listing;
            }

            if (stored is null)
            {
                listing = await JoinGroupAsync(listing, cancellationToken).ConfigureAwait(false);
            }

            // Last comes what only a comparison can tell: a number used twice outweighs an earlier dismissal.
            listing = await HearAnalystsAsync(listing, observation, cancellationToken).ConfigureAwait(false);
            listing = await reuse.JudgeAsync(listing, cancellationToken).ConfigureAwait(false);
            listing = sellers.Mask(listing, observation.Page);
            if (await store.TrySaveListingAsync(listing, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return listing;
            }
        }

        throw new InvalidOperationException($"the listing {observation.Source}/{observation.AdId} changed {Tries} times while it was written; the work is tried again later");
    }

    // Adverts of no wildlife are not grouped: nobody counts them, and they are most of the stream.
    private async Task<Listing> JoinGroupAsync(Listing listing, CancellationToken cancellationToken)
    {
        if (listing.Assessment.Verdict == Verdict.NotWildlife || TextFingerprint.Of(listing.Title, listing.Description) is not { } fingerprint)
        {
            return listing;
        }

        var group = await store.FindGroupAsync(fingerprint, cancellationToken).ConfigureAwait(false);
        var grouped = group is null ? listing : listing with { GroupId = group };
        await store.AddFingerprintAsync(grouped, fingerprint, cancellationToken).ConfigureAwait(false);
        return grouped;
    }

    private async Task<Listing> HearAnalystsAsync(Listing listing, ListingObservation observation, CancellationToken cancellationToken)
    {
        if (decisions is null || observation.Page is null || listing.Assessment.Verdict == Verdict.NotWildlife)
        {
            return listing;
        }

        string[] keys = [.. sellers.KeysOf(observation.Source, observation.Page).Select(key => key.Value)];
        var found = await decisions(listing.GroupId, keys, cancellationToken).ConfigureAwait(false);
        var subject = new FeedbackSubject(listing.Assessment, listing.Title, listing.Description, listing.GroupId, keys);
        return found.Count == 0 ? listing : listing with { Assessment = feedback.Apply(AdvertOf(observation), subject, found) };
    }

    private async Task SetCaseAsync(Listing listing, IReadOnlyList<SellerKey> keys, string caseId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // A case that an analyst moved the listing to meanwhile stays.
            if (await store.GetListingAsync(listing.Source, listing.AdId, cancellationToken).ConfigureAwait(false) is not { } stored
                || ListingHistory.Belong(stored.Document, caseId, keys) is not { } after
                || await store.TrySaveListingAsync(after, stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }
    }

    private static Advert AdvertOf(ListingObservation observation) => new()
    {
        Id = $"{observation.Source}/{observation.AdId}",
        Title = observation.Page!.Title ?? "",
        Description = observation.Page.Description ?? "",
        Price = observation.Page.Price,
        Seller = observation.Page.Seller?.Name,
        Location = observation.Page.Location,
        Country = observation.Country,
        Language = observation.Language ?? observation.Page.Language,
        ObservedAt = observation.ObservedAt,
    };

    // What makes an edit: title, text and price. Pictures' URLs and counters change by themselves.
    private static string ContentHash(ExtractedPage page) =>
        Sha256Hex.Of($"{page.Title}\n{page.Description}\n{page.Price?.Amount}\n{page.Price?.Currency}\n{page.Price?.Kind}");
}
