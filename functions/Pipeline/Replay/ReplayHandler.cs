using System.Text.Json;
using Microsoft.Extensions.Logging;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Extract;
using Wildlife.Pictures;
using Wildlife.Sources;

namespace Wildlife.Replay;

/// <summary>
/// Captures a suspect advert's page as seen: fetches what the page loads from the source's own hosts, keeps it as WARC records beside the page, and
/// draws the page from the kept bytes where a browser is there. A page whose body was captured before is not captured again.
/// </summary>
/// <param name="evidence">Has the page, gets what lies beside it.</param>
/// <param name="shelf">Knows what was fetched lately.</param>
/// <param name="renderer">Draws; null where no browser is there.</param>
/// <param name="clock">The clock that stamps drawings; null on a simulated one.</param>
/// <param name="logger">Hears of each page.</param>
public sealed partial class ReplayHandler(IEvidenceStore evidence, ResourceShelf shelf, PageRenderer? renderer, TimeProvider? clock, ILogger<ReplayHandler> logger)
{
    private const int MostResources = 60;
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostMarkup = 8 * 1024 * 1024;

    /// <summary>Captures a page. Again changes nothing.</summary>
    /// <param name="source">The source.</param>
    /// <param name="page">The page's name in <c>raw-pages</c>.</param>
    /// <param name="fetcher">Asks for the resources.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Whether it was captured now.</returns>
    public async Task<bool> CaptureAsync(SourceDefinition source, string page, MediaFetcher fetcher, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fetcher);
        if (await shelf.IsCapturedAsync(source.Id, page, cancellationToken).ConfigureAwait(false)
            || await evidence.ReadAsync(Containers.RawPages, page, cancellationToken).ConfigureAwait(false) is not { } bytes
            || Markup(bytes) is not var (record, markup))
        {
            return false;
        }

        var basket = new ReplayBasket(MostResources, MostBytes);
        await FillAsync(basket, source, ResourceFinder.OfPage(markup, new Uri(record.FinalUrl)), record.ObservedAt, fetcher, cancellationToken).ConfigureAwait(false);
        var replay = await KeepAsync(page, Sha256Hex.Of(bytes.Span), record, basket, cancellationToken).ConfigureAwait(false);
        await shelf.NoteCapturedAsync(source.Id, page, record.ObservedAt, cancellationToken).ConfigureAwait(false);
        LogCaptured(source.Id, replay.Resources.Count, replay.Missing.Count, replay.Rendered is not null);
        return true;
    }

    private static (PageRecord Record, ReadOnlyMemory<char> Markup)? Markup(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var record = PageBlob.Read(bytes);
            var type = record.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
            return record.Status == 200 && !record.Body.IsEmpty && type?.Contains("html", StringComparison.OrdinalIgnoreCase) != false
                ? (record, PageDecoder.Decode(ContentDecoding.Decode(record.Headers, record.Body, MostMarkup).Span, type).Text)
                : null;
        }
        catch (Exception damaged) when (damaged is WarcFormatException or ContentDecodingException)
        {
            // 'verify' names damaged pages; there is nothing to be seen of this one.
            return null;
        }
    }

    private async Task FillAsync(ReplayBasket basket, SourceDefinition source, IReadOnlyList<string> urls, DateTimeOffset plannedAt, MediaFetcher fetcher, CancellationToken cancellationToken)
    {
        var queue = new Queue<(string Url, int Depth)>(urls.Select(url => (url, 0)));
        while (queue.TryDequeue(out var next))
        {
            if (basket.Wants(next.Url) && await ObtainAsync(basket, source, next.Url, plannedAt, fetcher, cancellationToken).ConfigureAwait(false) is { } record && next.Depth < 2)
            {
                foreach (var inner in SheetReferences(record))
                {
                    queue.Enqueue((inner, next.Depth + 1));
                }
            }
        }
    }

    private async Task<PageRecord?> ObtainAsync(ReplayBasket basket, SourceDefinition source, string url, DateTimeOffset plannedAt, MediaFetcher fetcher, CancellationToken cancellationToken)
    {
        var kept = await shelf.FindAsync(source.Id, url, plannedAt, cancellationToken).ConfigureAwait(false);
        if (kept is null)
        {
            var answer = await fetcher.FetchAsync(source, url, cancellationToken).ConfigureAwait(false);
            if (answer is not { Status: 200, Body.IsEmpty: false })
            {
                basket.Miss(url, answer is null ? "not-allowed" : answer.Failure ?? $"status-{answer.Status}");
                return null;
            }

            kept = await shelf.KeepAsync(source.Id, url, plannedAt, answer, fetcher.RequestHeaders, cancellationToken).ConfigureAwait(false);
        }

        return basket.Add(url, kept.Value.Name, kept.Value.Bytes);
    }

    private static IReadOnlyList<string> SheetReferences(PageRecord record)
    {
        try
        {
            return record.Headers.Any(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && header.Value.Contains("css", StringComparison.OrdinalIgnoreCase))
                ? ResourceFinder.OfSheet(System.Text.Encoding.UTF8.GetString(ContentDecoding.Decode(record.Headers, record.Body, MostMarkup).Span), new Uri(record.FinalUrl))
                : [];
        }
        catch (ContentDecodingException)
        {
            return [];
        }
    }

    private async Task<PageReplay> KeepAsync(string page, string pageSha256, PageRecord record, ReplayBasket basket, CancellationToken cancellationToken)
    {
        ReplayFile? warc = null;
        if (basket.Bytes.Length > 0)
        {
            warc = await WriteAsync(ReplayNames.Warc(page), basket.Bytes, cancellationToken).ConfigureAwait(false);
        }

        var (rendered, failure) = await DrawAsync(page, new OfflinePage(record, basket.Records), cancellationToken).ConfigureAwait(false);
        var replay = new PageReplay
        {
            Page = page, PageSha256 = pageSha256, Url = record.Url, CapturedAt = record.ObservedAt, With = ToolVersion.Name,
            Resources = basket.Resources, Missing = basket.Missing, Warc = warc, Rendered = rendered, RenderFailure = failure,
        };
        await evidence.TryCreateAsync(Containers.Evidence, ReplayNames.Document(page), JsonSerializer.SerializeToUtf8Bytes(replay, WildlifeJson.Default.PageReplay), cancellationToken).ConfigureAwait(false);
        return replay;
    }

    private async Task<(RenderedPage? Rendered, string? Failure)> DrawAsync(string page, OfflinePage offline, CancellationToken cancellationToken)
    {
        if (renderer is null)
        {
            return (null, null);
        }

        try
        {
            var drawn = await renderer.RenderAsync(offline, cancellationToken).ConfigureAwait(false);
            var file = await WriteAsync(ReplayNames.Picture(page, Sha256Hex.Of(drawn.Picture)), drawn.Picture, cancellationToken).ConfigureAwait(false);
            return (new RenderedPage { File = file, Width = drawn.Width, Height = drawn.Height, Tool = drawn.Tool, Sandboxed = drawn.Sandboxed, Refused = drawn.Refused, At = clock?.GetUtcNow() }, null);
        }
        catch (RenderFailedException failed)
        {
            LogNotDrawn(failed.Message);
            return (null, failed.Message);
        }
    }

    // A try before this one may have left another file under the name: what lies there is what is described.
    private async Task<ReplayFile> WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!await evidence.TryCreateAsync(Containers.Evidence, name, bytes, cancellationToken).ConfigureAwait(false))
        {
            bytes = await evidence.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) ?? bytes;
        }

        return new ReplayFile(name, bytes.Length, Sha256Hex.Of(bytes.Span));
    }

    [LoggerMessage(EventId = 141, Level = LogLevel.Information, Message = "A page of {Source} as seen: {Resources} resources, {Missing} missing, drawn: {Drawn}")]
    private partial void LogCaptured(string source, int resources, int missing, bool drawn);

    [LoggerMessage(EventId = 142, Level = LogLevel.Warning, Message = "A page was not drawn: {Reason}")]
    private partial void LogNotDrawn(string reason);
}
