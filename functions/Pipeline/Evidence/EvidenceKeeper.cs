using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Pictures;

namespace Wildlife.Evidence;

/// <summary>
/// Copies what a case rests on to the container <c>evidence</c>, before the case takes it in: pages and pictures live 30 days, a
/// case longer. Doing it again changes nothing.
/// </summary>
/// <param name="store">The evidence store.</param>
/// <param name="album">Knows the pictures of adverts; null where none are kept.</param>
public sealed class EvidenceKeeper(IEvidenceStore store, PictureAlbum? album)
{
    /// <summary>Keeps all readings of a listing: the observation, the page it was read from, the page that a revisit stands for, and the pictures.</summary>
    /// <param name="listing">A listing of a case.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task KeepAsync(Listing listing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in listing.Readings.Select(reading => EvidenceNames.Observation(reading.Name)).Select(name => name[..(name.LastIndexOf('/') + 1)]).Distinct().ToList())
        {
            await foreach (var name in store.ListAsync(Containers.Evidence, folder, cancellationToken).ConfigureAwait(false))
            {
                kept.Add(name);
            }
        }

        foreach (var reading in listing.Readings.Where(reading => !kept.Contains(EvidenceNames.Observation(reading.Name))))
        {
            await KeepAsync(reading, cancellationToken).ConfigureAwait(false);
        }

        // Pictures come after the reading that asked for them: they are looked for each time.
        await KeepPicturesAsync(listing, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The pictures known of a listing, by name.</summary>
    internal async Task<IReadOnlyList<KeptPicture>> PicturesOfAsync(Listing listing, CancellationToken cancellationToken) =>
        album is null ? [] : (await album.OfAdvertAsync(listing.Source, listing.AdId, cancellationToken).ConfigureAwait(false)).OrderBy(picture => picture.Name, StringComparer.Ordinal).ToList();

    // The observation comes last: where its copy is, the others are.
    private async Task KeepAsync(ListingReading reading, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(Containers.Listings, reading.Name, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return;
        }

        var observation = JsonSerializer.Deserialize(bytes.Span, WildlifeJson.Default.ListingObservation)!;
        var page = await KeepPageAsync(observation.PageName, cancellationToken).ConfigureAwait(false);
        if (page?.RevisitOf is { } earlier)
        {
            await KeepPageAsync(earlier.BlobName, cancellationToken).ConfigureAwait(false);
        }

        await store.TryCreateAsync(Containers.Evidence, EvidenceNames.Observation(reading.Name), bytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PageRecord?> KeepPageAsync(string name, CancellationToken cancellationToken)
    {
        // A page that is gone already (its 30 days were over when the case began) is named as absent by each package.
        if (await store.ReadAsync(Containers.RawPages, name, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return null;
        }

        await store.TryCreateAsync(Containers.Evidence, EvidenceNames.Page(name), bytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return PageBlob.Read(bytes);
        }
        catch (WarcFormatException)
        {
            // Damaged bytes are kept as they are; verify and the package say so.
            return null;
        }
    }

    private async Task KeepPicturesAsync(Listing listing, CancellationToken cancellationToken)
    {
        foreach (var picture in await PicturesOfAsync(listing, cancellationToken).ConfigureAwait(false))
        {
            var name = EvidenceNames.Picture(picture.Name);
            if (!await IsKeptAsync(name, cancellationToken).ConfigureAwait(false)
                && await store.ReadAsync(Containers.RawMedia, picture.Name, cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                await store.TryCreateAsync(Containers.Evidence, name, bytes, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> IsKeptAsync(string name, CancellationToken cancellationToken)
    {
        await foreach (var found in store.ListAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false))
        {
            if (found == name)
            {
                return true;
            }
        }

        return false;
    }
}
