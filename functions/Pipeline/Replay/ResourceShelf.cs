using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Replay;

/// <summary>
/// What was fetched for pages lately, so that a site's style sheet is asked for once and not with each of its adverts. Each answer is an object of
/// <c>raw-media</c> in the form of a page: request, response, circumstances.
/// </summary>
/// <param name="evidence">Gets the objects.</param>
/// <param name="records">Gets the notes of where they are.</param>
public sealed class ResourceShelf(IEvidenceStore evidence, IRecordStore records)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);
    private static readonly RecordKind<ShelvedResource> Kind = new("resource", "pictures", WildlifeJson.Default.ShelvedResource);

    /// <summary>An object fetched for a URL within a week of an instant; null where there is none.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">The canonical URL.</param>
    /// <param name="plannedAt">The instant.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<(string Name, ReadOnlyMemory<byte> Bytes)?> FindAsync(string source, string url, DateTimeOffset plannedAt, CancellationToken cancellationToken)
    {
        var stored = await records.GetAsync(Kind, KeyOf(source, url), cancellationToken).ConfigureAwait(false);
        return stored is { Document: var shelved } && (plannedAt - shelved.PlannedAt).Duration() <= Fresh
            && await evidence.ReadAsync(Containers.RawMedia, shelved.Name, cancellationToken).ConfigureAwait(false) is { } bytes ? (shelved.Name, bytes) : null;
    }

    /// <summary>Keeps an answer. Again changes nothing.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="url">The canonical URL that was asked for.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    /// <param name="answer">The answer, with status 200.</param>
    /// <param name="requestHeaders">The headers sent.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<(string Name, ReadOnlyMemory<byte> Bytes)> KeepAsync(
        string source, string url, DateTimeOffset plannedAt, FetchAnswer answer, IReadOnlyList<KeyValuePair<string, string>> requestHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var record = new PageRecord(source, url, plannedAt, 0, answer.Status, answer.Headers, answer.Body) { Redirects = answer.Redirects, Fetch = answer.Fetch };
        var (name, bytes) = (PageBlob.Name(record), PageBlob.Write(record, requestHeaders));
        if (!await evidence.TryCreateAsync(Containers.RawMedia, name, bytes, cancellationToken).ConfigureAwait(false))
        {
            // A try before this one was faster; its circumstances are the ones that count.
            bytes = await evidence.ReadAsync(Containers.RawMedia, name, cancellationToken).ConfigureAwait(false) ?? bytes;
        }

        var before = await records.GetAsync(Kind, KeyOf(source, url), cancellationToken).ConfigureAwait(false);
        // Where another one writes it at the same time, that note is as good as this.
        await records.TrySaveAsync(Kind, new RecordWrite<ShelvedResource>(KeyOf(source, url), new ShelvedResource(name, plannedAt)), before?.ETag, cancellationToken).ConfigureAwait(false);
        return (name, bytes);
    }

    /// <summary>Whether a page was captured, or an earlier one with the same body under the same URL: it looks the same.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="page">The page's name in <c>raw-pages</c>.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<bool> IsCapturedAsync(string source, string page, CancellationToken cancellationToken) =>
        CaptureKey(source, page) is not { } key || await records.GetAsync(Kind, key, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Notes that a page was captured. Again changes nothing.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="page">The page's name in <c>raw-pages</c>.</param>
    /// <param name="plannedAt">The planned instant of its reading.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task NoteCapturedAsync(string source, string page, DateTimeOffset plannedAt, CancellationToken cancellationToken) =>
        records.TrySaveAsync(Kind, new RecordWrite<ShelvedResource>(CaptureKey(source, page)!, new ShelvedResource(page, plannedAt)), etag: null, cancellationToken);

    private static RecordKey? CaptureKey(string source, string page) => ReplayNames.PartsOf(page) is var (url, body) ? new RecordKey(source, $"page-{url}-{body}") : null;

    private static RecordKey KeyOf(string source, string url) => new(source, CanonicalUrl.Hash(url));
}

/// <summary>Where a resource was kept last.</summary>
/// <param name="Name">Its object in <c>raw-media</c>.</param>
/// <param name="PlannedAt">The instant for which it was fetched.</param>
public sealed record ShelvedResource(string Name, DateTimeOffset PlannedAt);
