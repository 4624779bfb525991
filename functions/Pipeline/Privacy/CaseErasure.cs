using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.Privacy;

/// <summary>
/// Erases the personal data of a case: clear values, the adverts' words, and the bytes of evidence. The case, its events and their chain stay, with an
/// event that says what went, when and why: it can still be shown that a thing was there, and no longer what it said.
/// </summary>
/// <param name="cases">Cases and listings.</param>
/// <param name="evidence">Observations, which name their pages.</param>
/// <param name="erasure">Takes objects away.</param>
/// <param name="vault">The clear values.</param>
/// <param name="time">The clock.</param>
public sealed class CaseErasure(ICaseStore cases, IEvidenceStore evidence, EvidenceErasure erasure, SellerVault vault, TimeProvider time)
{
    private const string Erased = "erased";
    private readonly CaseAppender appender = new(cases);

    /// <summary>Erases the personal data of a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="actor">Who: a key's id, or <c>pipeline</c>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many objects went; null where there is no such case.</returns>
    /// <exception cref="CaseRuleException">The case is on hold.</exception>
    public async Task<int?> EraseAsync(string caseId, string actor, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var erased = await appender.AppendAsync(
            caseId,
            stored => stored is null ? [] : stored.Document.IsHeld(now) ? throw OnHold(stored.Document) : [new ReasonedEvent(new PersonalDataErased(), reason)],
            actor,
            now,
            cancellationToken).ConfigureAwait(false);
        if (erased is null)
        {
            return null;
        }

        var count = 0;
        foreach (var listing in erased.Listings)
        {
            count += await EraseListingAsync(listing.Source, listing.AdId, erased, cancellationToken).ConfigureAwait(false);
        }

        foreach (var entry in await vault.OfCaseAsync(caseId, cancellationToken).ConfigureAwait(false))
        {
            await vault.ForgetCaseAsync(entry.SellerKey, caseId, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }

    private async Task<int> EraseListingAsync(string source, string adId, Case erased, CancellationToken cancellationToken)
    {
        var count = 0;
        while (await cases.GetListingAsync(source, adId, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            foreach (var reading in stored.Document.Readings)
            {
                count += await EraseReadingAsync(reading.Name, erased, cancellationToken).ConfigureAwait(false);
            }

            if (await cases.TrySaveListingAsync(Without(stored.Document), stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                break;
            }
        }

        return count;
    }

    private async Task<int> EraseReadingAsync(string name, Case erased, CancellationToken cancellationToken)
    {
        var names = new List<(string Container, string Name)>();
        var bytes = await evidence.ReadAsync(Containers.Listings, name, cancellationToken).ConfigureAwait(false)
            ?? await evidence.ReadAsync(Containers.Evidence, EvidenceNames.Observation(name), cancellationToken).ConfigureAwait(false);
        if (bytes is { } observation)
        {
            var page = JsonSerializer.Deserialize(observation.Span, WildlifeJson.Default.ListingObservation)!.PageName;
            names.AddRange([(Containers.RawPages, page), (Containers.Evidence, EvidenceNames.Page(page))]);
        }

        // The observation last: it names the others, should this be cut off.
        names.AddRange([(Containers.Evidence, EvidenceNames.Observation(name)), (Containers.Listings, name)]);
        var count = 0;
        foreach (var (container, path) in names)
        {
            count += await erasure.EraseAsync(container, path, erased.Id, erased.Version, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return count;
    }

    private static Listing Without(Listing listing) => listing with { Title = Erased, Description = null, Seller = null, Location = null, Images = [] };

    private static CaseRuleException OnHold(Case subject) =>
        new("on-hold", $"case {subject.Id} is on hold until {subject.Hold!.Until:yyyy-MM-dd}: nothing of it is erased before the authority lifts the hold");
}
