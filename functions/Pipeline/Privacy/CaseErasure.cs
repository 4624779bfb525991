using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Evidence;
using Wildlife.Pictures;
using Wildlife.Replay;

namespace Wildlife.Privacy;

/// <summary>
/// Erases the personal data of a case: clear values, the adverts' words, and the bytes of evidence. The case, its events and their chain stay, with an
/// event that says what went, when and why: it can still be shown that a thing was there, and no longer what it said.
/// </summary>
/// <param name="cases">Cases and listings.</param>
/// <param name="evidence">Observations, which name their pages.</param>
/// <param name="erasure">Takes objects away.</param>
/// <param name="vault">The clear values.</param>
/// <param name="album">The pictures.</param>
/// <param name="time">The clock.</param>
public sealed class CaseErasure(ICaseStore cases, IEvidenceStore evidence, EvidenceErasure erasure, SellerVault vault, PictureAlbum album, TimeProvider time)
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

        count += await ErasePackagesAsync(erased, cancellationToken).ConfigureAwait(false);
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

            count += await ErasePicturesAsync(source, adId, erased, cancellationToken).ConfigureAwait(false);
            var keys = stored.Document.SellerKeys.SelectMany(key => key.OlderValues.Prepend(key.Value)).Concat(await LinkedKeysAsync(source, adId, erased.Id, cancellationToken).ConfigureAwait(false)).Distinct(StringComparer.Ordinal).ToList();
            await cases.RemoveLinksAsync(keys, new ListingReference(source, adId), cancellationToken).ConfigureAwait(false);
            if (await cases.TrySaveListingAsync(Without(stored.Document), stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                break;
            }
        }

        return count;
    }

    // A picture that another advert shows stays with that one. The bytes first: their record names them, should this be cut off.
    private async Task<int> ErasePicturesAsync(string source, string adId, Case erased, CancellationToken cancellationToken)
    {
        var use = new PictureUse(source, adId);
        var count = 0;
        foreach (var picture in (await album.OfAdvertAsync(source, adId, cancellationToken).ConfigureAwait(false)).Where(picture => picture.Uses.All(other => other == use)))
        {
            count += await erasure.EraseAsync(Containers.Evidence, EvidenceNames.Picture(picture.Name), erased.Id, erased.Version, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            count += await erasure.EraseAsync(Containers.RawMedia, picture.Name, erased.Id, erased.Version, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        await album.ForgetAsync(use, cancellationToken).ConfigureAwait(false);
        return count;
    }

    // What was made for packages holds the adverts' words again: reports and listings.
    private async Task<int> ErasePackagesAsync(Case erased, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var name in evidence.ListAsync(Containers.Evidence, $"packages/{erased.Id}/", cancellationToken).ConfigureAwait(false))
        {
            names.Add(name);
        }

        var count = 0;
        foreach (var name in names)
        {
            count += await erasure.EraseAsync(Containers.Evidence, name, erased.Id, erased.Version, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return count;
    }

    private async Task<IReadOnlyList<string>> LinkedKeysAsync(string source, string adId, string caseId, CancellationToken cancellationToken)
    {
        var entries = await vault.OfCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
        var links = await cases.FindLinksAsync([.. entries.Select(entry => entry.SellerKey)], cancellationToken).ConfigureAwait(false);
        return [.. links.Where(link => link.Source == source && link.AdId == adId).Select(link => link.SellerKey)];
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
            await foreach (var beside in evidence.ListAsync(Containers.Evidence, ReplayNames.Prefix(page), cancellationToken).ConfigureAwait(false))
            {
                names.Add((Containers.Evidence, beside));
            }
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

    private static Listing Without(Listing listing) => listing with { Title = Erased, Description = null, Seller = null, Location = null, Images = [], SellerKeys = [] };

    private static CaseRuleException OnHold(Case subject) =>
        new("on-hold", $"case {subject.Id} is on hold until {subject.Hold!.Until:yyyy-MM-dd}: nothing of it is erased before the authority lifts the hold");
}
