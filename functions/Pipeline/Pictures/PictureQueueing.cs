using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Pictures;

/// <summary>
/// Asks for the pictures of adverts that are in a case, and of no other: nobody needs to keep what people photograph of their sofas.
/// </summary>
/// <param name="queue">Gets the jobs.</param>
/// <param name="sources">Says which hosts a source's pictures may come from.</param>
public sealed class PictureQueueing(IWorkQueue queue, SourceCatalog sources)
{
    private const int MostPictures = 12;

    /// <summary>Queues one job for each picture, and one for the page.</summary>
    /// <param name="listing">The listing, in a case.</param>
    /// <param name="plannedAt">The instant of the reading.</param>
    /// <param name="page">The page that was read, by its name in <c>raw-pages</c>: what it loads is asked for after its pictures.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task EnqueueAsync(Listing listing, DateTimeOffset plannedAt, string page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        if (sources.Find(listing.Source) is not { } source)
        {
            return;
        }

        var urls = listing.Images
            .Select(url => CanonicalUrl.TryCanonicalize(url))
            .OfType<string>()
            .Where(url => PictureHosts.Allow(source, url))
            .Distinct(StringComparer.Ordinal)
            .Take(MostPictures);
        foreach (var url in urls)
        {
            var job = new PictureJob(listing.Source, plannedAt, url, listing.AdId);
            await EnqueueAsync($"{listing.Source}/{CanonicalUrl.Hash(url)}/{CanonicalUrl.Hash(listing.AdId)}", job, cancellationToken).ConfigureAwait(false);
        }

        // Ids are worked through in order: 'page' comes after every hash, so that the pictures are there already.
        await EnqueueAsync($"{listing.Source}/page/{Sha256Hex.Of(page)[..16]}", new PictureJob(listing.Source, plannedAt, listing.Url, listing.AdId, page), cancellationToken).ConfigureAwait(false);
    }

    private Task EnqueueAsync(string id, PictureJob job, CancellationToken cancellationToken) =>
        queue.EnqueueAsync(Stages.PictureQueue, id, JsonSerializer.Serialize(job, WildlifeJson.Default.PictureJob), cancellationToken);
}
