using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Insights;

/// <summary>
/// Notes what figures need of each advert and case, when the classify stage and the people who work on cases change them. Noting the same again
/// changes nothing, so that a stage may run twice; the day is marked to be counted again only where something changed.
/// </summary>
/// <param name="records">Where figures are kept.</param>
public sealed class InsightNotes(IRecordStore records)
{
    private const int Tries = 8;

    /// <summary>Notes an advert.</summary>
    /// <param name="listing">The advert, after its latest reading.</param>
    /// <param name="seller">The seller's pseudonym; null where the advert names none.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task NoteAsync(Listing listing, string? seller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var fact = AdvertFact.Of(listing, seller);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var key = InsightRecords.AdvertKey(fact.Day, listing.Source, listing.AdId);
            var stored = await records.GetAsync(InsightRecords.Advert, key, cancellationToken).ConfigureAwait(false);
            // A reading that shows no advert names no seller: the one that did, did.
            fact = fact with { Seller = fact.CaseId ?? fact.Seller ?? stored?.Document.Seller };
            if (stored is not null && Same(stored.Document, fact))
            {
                return;
            }

            var write = new RecordWrite<AdvertFact>(key, fact) { Tags = fact.CaseId is null ? [] : [InsightRecords.AdvertTag(key.Id)] };
            if (await records.TrySaveAsync(InsightRecords.Advert, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                if (stored is null)
                {
                    await ForgetLaterDayAsync(listing, fact.Day, cancellationToken).ConfigureAwait(false);
                }

                await MarkAsync(fact.Day, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        throw new InvalidOperationException($"the figures of {listing.Source}/{listing.AdId} changed {Tries} times while they were written; the work is tried again later");
    }

    /// <summary>Notes a case, and an authority's hold on it.</summary>
    /// <param name="subject">The case, after its latest event.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task NoteAsync(Case subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var fact = CaseFact.Of(subject);
        await HoldAsync(subject, cancellationToken).ConfigureAwait(false);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var key = InsightRecords.CaseKeyOf(fact);
            var stored = await records.GetAsync(InsightRecords.Case, key, cancellationToken).ConfigureAwait(false);
            if (stored is not null && JsonSerializer.Serialize(stored.Document, WildlifeJson.Default.CaseFact) == JsonSerializer.Serialize(fact, WildlifeJson.Default.CaseFact))
            {
                return;
            }

            var write = new RecordWrite<CaseFact>(key, fact) { Tags = [InsightRecords.CaseTag(fact.CaseId)] };
            if (await records.TrySaveAsync(InsightRecords.Case, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                await MarkAsync(fact.Day, cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }

    private async Task HoldAsync(Case subject, CancellationToken cancellationToken)
    {
        var key = InsightRecords.HeldKey(subject.Id);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await records.GetAsync(InsightRecords.Held, key, cancellationToken).ConfigureAwait(false);
            if (subject.Hold is null)
            {
                if (stored is null || await records.TryDeleteAsync(InsightRecords.Held, key, stored.ETag, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }

                continue;
            }

            var held = new HeldCase(subject.Id, subject.Hold.Until, [.. subject.Listings.Select(listing => InsightRecords.AdvertId(listing.Source, listing.AdId)).Order(StringComparer.Ordinal)]);
            if ((stored is not null && stored.Document.Until == held.Until && stored.Document.Adverts.SequenceEqual(held.Adverts))
                || await records.TrySaveAsync(InsightRecords.Held, new RecordWrite<HeldCase>(key, held) { ExpiresAt = held.Until }, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }
    }

    // An older reading that arrives late moves the advert to an earlier day: it must not count on both.
    private async Task ForgetLaterDayAsync(Listing listing, DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var other in listing.Readings.Select(reading => DateOnly.FromDateTime(reading.ObservedAt.UtcDateTime)).Distinct().Where(other => other != day).Take(1))
        {
            var key = InsightRecords.AdvertKey(other, listing.Source, listing.AdId);
            if (await records.GetAsync(InsightRecords.Advert, key, cancellationToken).ConfigureAwait(false) is { } stored)
            {
                await records.TryDeleteAsync(InsightRecords.Advert, key, stored.ETag, cancellationToken).ConfigureAwait(false);
                await MarkAsync(other, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The fact is written before this looks: a mark that still waits will be counted after it.
    private async Task MarkAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var iso = InsightRecords.IsoDay(day);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await records.GetAsync(InsightRecords.Mark, InsightRecords.MarkKey(iso), cancellationToken).ConfigureAwait(false);
            if (stored is { Document.IsRolling: false })
            {
                return;
            }

            var write = new RecordWrite<InsightMark>(InsightRecords.MarkKey(iso), new InsightMark(iso, IsRolling: false));
            if (await records.TrySaveAsync(InsightRecords.Mark, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }

        throw new InvalidOperationException($"the mark of {iso} changed {Tries} times while it was written; the work is tried again later");
    }

    private static bool Same(AdvertFact one, AdvertFact other) =>
        JsonSerializer.Serialize(one, WildlifeJson.Default.AdvertFact) == JsonSerializer.Serialize(other, WildlifeJson.Default.AdvertFact);
}
