namespace Wildlife.Pictures;

/// <summary>The kept pictures: found by address, by bytes, by advert, and by what they look like.</summary>
/// <param name="records">Where their records are.</param>
public sealed class PictureAlbum(IRecordStore records)
{
    private const int MostCandidates = 50;
    private const int Tries = 8;

    /// <summary>The records.</summary>
    public static RecordKind<KeptPicture> Kind { get; } = new("picture", "pictures", WildlifeJson.Default.KeptPicture);

    /// <summary>The picture of an address; null where it was not kept yet.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">The canonical URL.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<KeptPicture?> FindAsync(string source, string url, CancellationToken cancellationToken) =>
        (await records.GetAsync(Kind, KeyOf(source, url), cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>A picture with these bytes; null where none was kept.</summary>
    /// <param name="sha256">SHA-256 of the bytes.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<KeptPicture?> FindByBytesAsync(string sha256, CancellationToken cancellationToken) =>
        await ListAsync($"sha256:{sha256}", 1, cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : null;

    /// <summary>The pictures that look like one, the nearest first: within the distance at which cases are linked.</summary>
    /// <param name="hash">The perceptual hash.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task<IReadOnlyList<KeptPicture>> FindAlikeAsync(PerceptualHash hash, CancellationToken cancellationToken)
    {
        var near = new Dictionary<string, (int Distance, KeptPicture Picture)>(StringComparer.Ordinal);
        foreach (var tag in PartTags(hash))
        {
            foreach (var candidate in await ListAsync(tag, MostCandidates, cancellationToken).ConfigureAwait(false))
            {
                if (hash.DistanceTo(PerceptualHash.Parse(candidate.PerceptualHash!)) is var distance and <= PerceptualHash.SameWithin)
                {
                    near.TryAdd($"{candidate.Source} {candidate.Url}", (distance, candidate));
                }
            }
        }

        return [.. near.Values.OrderBy(each => each.Distance).Select(each => each.Picture)];
    }

    /// <summary>The pictures of an advert.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="adId">The ad id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<KeptPicture>> OfAdvertAsync(string source, string adId, CancellationToken cancellationToken) =>
        ListAsync(AdvertTag(new PictureUse(source, adId)), MostCandidates, cancellationToken);

    /// <summary>The pictures of a group.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<KeptPicture>> OfGroupAsync(string groupId, CancellationToken cancellationToken) =>
        ListAsync($"group:{groupId}", MostCandidates, cancellationToken);

    /// <summary>Keeps a picture in the group it looks like, or notes one more advert on one that is kept already. Again changes nothing.</summary>
    /// <param name="picture">The picture; its group is decided here where it is new.</param>
    /// <param name="use">The advert.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The picture as it is kept now.</returns>
    public async Task<KeptPicture> AddAsync(KeptPicture picture, PictureUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(use);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var stored = await records.GetAsync(Kind, KeyOf(picture.Source, picture.Url), cancellationToken).ConfigureAwait(false);
            var before = stored?.Document ?? picture with { GroupId = await FindGroupAsync(picture, cancellationToken).ConfigureAwait(false) };
            if (stored is not null && before.Uses.Contains(use))
            {
                return before;
            }

            var after = before with { Uses = [.. before.Uses, use] };
            var write = new RecordWrite<KeptPicture>(KeyOf(after.Source, after.Url), after) { Tags = TagsOf(after) };
            if (await records.TrySaveAsync(Kind, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return after;
            }
        }

        throw new InvalidOperationException($"the record of a picture of {picture.Source} changed {Tries} times while it was written; the work is tried again later");
    }

    /// <summary>Takes an advert off its pictures, with their hashes where no other advert shows them. Again changes nothing.</summary>
    /// <param name="use">The advert.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The pictures that no other advert shows: their bytes can go.</returns>
    public async Task<IReadOnlyList<KeptPicture>> ForgetAsync(PictureUse use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        var gone = new List<KeptPicture>();
        foreach (var picture in await OfAdvertAsync(use.Source, use.AdId, cancellationToken).ConfigureAwait(false))
        {
            var key = KeyOf(picture.Source, picture.Url);
            while (await records.GetAsync(Kind, key, cancellationToken).ConfigureAwait(false) is { } stored && stored.Document.Uses.Contains(use))
            {
                var after = stored.Document with { Uses = [.. stored.Document.Uses.Where(other => other != use)] };
                var isDone = after.Uses.Count == 0
                    ? await records.TryDeleteAsync(Kind, key, stored.ETag, cancellationToken).ConfigureAwait(false)
                    : await records.TrySaveAsync(Kind, new RecordWrite<KeptPicture>(key, after) { Tags = TagsOf(after) }, stored.ETag, cancellationToken).ConfigureAwait(false) is not null;
                if (isDone && after.Uses.Count == 0)
                {
                    gone.Add(picture);
                }
            }
        }

        return gone;
    }

    // The same bytes, else the nearest of those that look the same, else a group of its own, named by its bytes.
    private async Task<string> FindGroupAsync(KeptPicture picture, CancellationToken cancellationToken)
    {
        if (await FindByBytesAsync(picture.Sha256, cancellationToken).ConfigureAwait(false) is { } same)
        {
            return same.GroupId;
        }

        var alike = HashOf(picture) is { } hash ? await FindAlikeAsync(hash, cancellationToken).ConfigureAwait(false) : [];
        return alike.Count > 0 ? alike[0].GroupId : $"p-{picture.Sha256[..20]}";
    }

    private async Task<IReadOnlyList<KeptPicture>> ListAsync(string tag, int limit, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(Kind, new RecordQuery(limit) { Tag = tag }, cancellationToken).ConfigureAwait(false);
        return page.Items.Select(stored => stored.Document).ToList();
    }

    private static PerceptualHash? HashOf(KeptPicture picture) =>
        picture is { PerceptualHash: { } hash, HashQuality: >= PerceptualHasher.LeastQuality } ? PerceptualHash.Parse(hash) : null;

    private static RecordKey KeyOf(string source, string url) => new(source, Crawl.CanonicalUrl.Hash(url));

    private static List<string> TagsOf(KeptPicture picture) =>
    [
        $"sha256:{picture.Sha256}",
        $"group:{picture.GroupId}",
        .. picture.Uses.Select(AdvertTag),
        .. HashOf(picture) is { } hash ? PartTags(hash) : [],
    ];

    private static string AdvertTag(PictureUse use) => $"advert:{use.Source}/{use.AdId}";

    private static IEnumerable<string> PartTags(PerceptualHash hash) => hash.PartTexts().Select((part, index) => $"look{index}:{part}");
}
