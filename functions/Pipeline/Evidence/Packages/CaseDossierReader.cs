using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Crawl;

namespace Wildlife.Evidence;

/// <summary>Puts a case's dossier together from the stores.</summary>
/// <param name="cases">The cases.</param>
/// <param name="store">The evidence.</param>
/// <param name="keeper">Copies what is not copied yet, and knows the pictures.</param>
public sealed class CaseDossierReader(ICaseStore cases, IEvidenceStore store, EvidenceKeeper keeper)
{
    private readonly ReplayReader replays = new(store);

    /// <summary>Reads a case; what is not copied to <c>evidence</c> yet is copied first.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Null where there is no such case.</returns>
    /// <exception cref="InvalidDataException">Something in the store is not what was written; <c>verify</c> names all of it.</exception>
    public async Task<CaseDossier?> ReadAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await cases.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        var subject = stored.Document;
        // What was appended meanwhile belongs to a later state.
        var events = (await cases.GetEventsAsync(caseId, cancellationToken).ConfigureAwait(false)).Where(recorded => recorded.Sequence <= subject.Version).ToList();
        var (listings, absent) = (new List<DossierListing>(), new List<AbsentEvidence>());
        foreach (var known in subject.Listings)
        {
            if (await cases.GetListingAsync(known.Source, known.AdId, cancellationToken).ConfigureAwait(false) is { } listing)
            {
                listings.Add(await ReadAsync(listing.Document, absent, cancellationToken).ConfigureAwait(false));
            }
            else
            {
                absent.Add(new AbsentEvidence($"listing {known.Source}/{known.AdId}", "not in the store"));
            }
        }

        return new CaseDossier(subject, events, listings, absent) { MergedChains = await MergedChainsAsync(events, cancellationToken).ConfigureAwait(false) };
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> MergedChainsAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var chains = new SortedDictionary<string, IReadOnlyList<RecordedEvent>>(StringComparer.Ordinal);
        var waiting = new Queue<IReadOnlyList<RecordedEvent>>([events]);
        while (waiting.TryDequeue(out var chain))
        {
            foreach (var merged in chain.Select(recorded => recorded.Data).OfType<CaseMergedFrom>().Where(merged => !chains.ContainsKey(merged.From.CaseId)))
            {
                chains[merged.From.CaseId] = await cases.GetEventsAsync(merged.From.CaseId, cancellationToken).ConfigureAwait(false);
                waiting.Enqueue(chains[merged.From.CaseId]);
            }
        }

        return chains;
    }

    private async Task<DossierListing> ReadAsync(Listing listing, List<AbsentEvidence> absent, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync(listing, cancellationToken).ConfigureAwait(false);
        var readings = new List<DossierReading>();
        foreach (var reading in listing.Readings)
        {
            var name = EvidenceNames.Observation(reading.Name);
            if (await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
            {
                absent.Add(new AbsentEvidence(name, "not in the store"));
                continue;
            }

            readings.Add(await ReadAsync(reading, name, bytes, absent, cancellationToken).ConfigureAwait(false));
        }

        return new DossierListing(listing, readings, await ReadPicturesAsync(listing, absent, cancellationToken).ConfigureAwait(false));
    }

    private async Task<DossierReading> ReadAsync(ListingReading reading, string name, ReadOnlyMemory<byte> bytes, List<AbsentEvidence> absent, CancellationToken cancellationToken)
    {
        var file = new StoredEvidence(name, bytes.Length, Sha256Hex.Of(bytes.Span));
        if (file.Sha256 != reading.Sha256)
        {
            throw new InvalidDataException($"the observation {name} is not the one that the listing was read from: run 'verify'");
        }

        var observation = JsonSerializer.Deserialize(bytes.Span, WildlifeJson.Default.ListingObservation)!;
        var page = await ReadPageAsync(observation.PageName, absent, cancellationToken).ConfigureAwait(false);
        if (page is not null && page.File.Sha256 != observation.PageSha256)
        {
            throw new InvalidDataException($"the page {page.File.Name} is not the one that {name} was read from: run 'verify'");
        }

        return new DossierReading(reading, observation, file, page);
    }

    private async Task<IReadOnlyList<StoredEvidence>> ReadPicturesAsync(Listing listing, List<AbsentEvidence> absent, CancellationToken cancellationToken)
    {
        var pictures = new List<StoredEvidence>();
        foreach (var picture in await keeper.PicturesOfAsync(listing, cancellationToken).ConfigureAwait(false))
        {
            var name = EvidenceNames.Picture(picture.Name);
            if (await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
            {
                absent.Add(new AbsentEvidence(name, "its bytes had been deleted when the case began"));
            }
            else if (Sha256Hex.Of(bytes.Span) != picture.Sha256)
            {
                throw new InvalidDataException($"the picture {name} is not the bytes that were received: run 'verify'");
            }
            else
            {
                pictures.Add(new StoredEvidence(name, bytes.Length, picture.Sha256));
            }
        }

        return pictures;
    }

    private async Task<DossierPage?> ReadPageAsync(string page, List<AbsentEvidence> absent, CancellationToken cancellationToken)
    {
        var name = EvidenceNames.Page(page);
        if (await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            absent.Add(new AbsentEvidence(name, "its bytes had been deleted when the case began"));
            return null;
        }

        try
        {
            var (record, records) = PageBlobReader.Read(bytes);
            var original = record.RevisitOf is { } earlier ? await ReadPageAsync(earlier.BlobName, absent, cancellationToken).ConfigureAwait(false) : null;
            var answer = records.FirstOrDefault(candidate => candidate.Type is "response" or "revisit");
            return new DossierPage(
                new StoredEvidence(name, bytes.Length, Sha256Hex.Of(bytes.Span)), answer?.Header("WARC-Record-ID")?.Trim('<', '>'), record with { Body = default }, original)
            {
                Replay = await replays.ReadAsync(page, absent, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (WarcFormatException damaged)
        {
            throw new InvalidDataException($"the page {name} cannot be read ({damaged.Message}): run 'verify'", damaged);
        }
    }
}
