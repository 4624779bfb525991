using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>The extract stage: reads one kept page; writes the observation of its advert, and its links to the frontier.</summary>
/// <param name="evidence">Where pages are and observations go.</param>
/// <param name="sources">The source catalogue.</param>
/// <param name="extractor">Reads pages.</param>
/// <param name="frontier">Gets the links.</param>
/// <param name="queue">Gets a crawl job where links were new.</param>
public sealed class ExtractHandler(IEvidenceStore evidence, SourceCatalog sources, PageExtractor extractor, IFrontier frontier, IWorkQueue queue)
{
    /// <summary>Handles one page. Handling it again changes nothing.</summary>
    /// <param name="name">Its name in <c>raw-pages</c>.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What the page was.</returns>
    /// <exception cref="PageNotUnderstoodException">The object is damaged, or the page contradicts its source file.</exception>
    public async Task<ExtractOutcome> RunAsync(string name, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity(Stages.Extract);
        var bytes = await evidence.ReadAsync(Containers.RawPages, name, cancellationToken).ConfigureAwait(false)
            ?? throw new PageNotUnderstoodException($"the page {name} is not in the store");
        var page = await AsSeenAsync(Open(name, bytes), cancellationToken).ConfigureAwait(false);
        try
        {
            var (source, extracted) = Read(page);
            var observation = ObservationRules.Observe(page, source is null ? null : sources.Scope(source.Id), source, extracted, name, Sha256Hex.Of(bytes.Span));
            await KeepAsync(observation, cancellationToken).ConfigureAwait(false);
            await FollowAsync(source, page, extracted, cancellationToken).ConfigureAwait(false);
            var kind = extracted?.Kind ?? PageKind.Other;
            activity?.SetTag("wildlife.kind", kind.ToString());
            await frontier.RecordKindAsync(page.Source, page.Url, page.ObservedAt, WireName.Of(kind), cancellationToken).ConfigureAwait(false);
            return new ExtractOutcome(kind, observation?.State, kind == PageKind.Listing ? extracted!.Title : null);
        }
        catch (PageNotUnderstoodException)
        {
            await frontier.RecordKindAsync(page.Source, page.Url, page.ObservedAt, FrontierSummary.NotUnderstood, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    private static PageRecord Open(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return PageBlob.Read(bytes);
        }
        catch (WarcFormatException damaged)
        {
            throw new PageNotUnderstoodException($"the page {name} is damaged: {damaged.Message}", damaged);
        }
    }

    // "Not modified" has no body: the page it stands for is read again, as of the new reading.
    private async Task<PageRecord> AsSeenAsync(PageRecord page, CancellationToken cancellationToken)
    {
        if (page.RevisitOf is not { } earlier)
        {
            return page;
        }

        var bytes = await evidence.ReadAsync(Containers.RawPages, earlier.BlobName, cancellationToken).ConfigureAwait(false)
            ?? throw new PageNotUnderstoodException($"the page {earlier.BlobName}, which is said to be unchanged, is not in the store");
        return Open(earlier.BlobName, bytes) with { ObservedAt = page.ObservedAt, Depth = page.Depth };
    }

    // An analyst's capture belongs to the marketplace its page names, where a source file knows that marketplace.
    private (SourceDefinition? Source, ExtractedPage? Extracted) Read(PageRecord page)
    {
        var source = (sources.Find(page.Source) ?? sources.FindByHost(page.Url))?.At(page.FinalUrl);
        if (page.Status is not ((>= 200 and < 300) or 403 or 404 or 410 or 429 or 451))
        {
            return (source, null);
        }

        var extracted = Extract(page, source);
        return source is null && extracted.Url is not null && sources.FindByHost(extracted.Url)?.At(extracted.Url) is { } named
            ? (named, Extract(page, named))
            : (source, extracted);
    }

    private ExtractedPage Extract(PageRecord page, SourceDefinition? source)
    {
        try
        {
            var body = ContentDecoding.Decode(page.Headers, page.Body);
            var contentType = page.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
            var url = Uri.TryCreate(page.FinalUrl, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed : null;
            return extractor.Extract(new PageContent(url, page.Status, contentType, body), source, page.ObservedAt);
        }
        catch (ContentDecodingException undecodable)
        {
            throw new PageNotUnderstoodException($"the body cannot be decoded: {undecodable.Message}", undecodable);
        }
    }

    private async Task KeepAsync(ListingObservation? observation, CancellationToken cancellationToken)
    {
        if (observation is not null)
        {
            var document = observation.ToBytes();
            await evidence.TryCreateAsync(Containers.Listings, observation.NameFor(document), document, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(SourceDefinition? source, PageRecord page, ExtractedPage? extracted, CancellationToken cancellationToken)
    {
        if (source is null || extracted is null || page.Source != source.Id)
        {
            return;
        }

        var scope = sources.Scope(source.Id);
        var found = extracted.Links.Append(extracted.Next)
            .Select(link => link is null ? null : scope.Canonicalize(link))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(url => scope.Includes(url, page.Depth + 1))
            .Select(url => new FrontierUrl(url, page.Depth + 1))
            .ToList();
        if (await frontier.AddAsync(source.Id, found, cancellationToken).ConfigureAwait(false) > 0)
        {
            await CrawlQueueing.EnqueueAsync(queue, new CrawlJob(source.Id, page.ObservedAt), cancellationToken).ConfigureAwait(false);
        }
    }
}

/// <summary>What came of one page.</summary>
/// <param name="Kind">What the page is.</param>
/// <param name="Observed">What its observation says; null where there is none.</param>
/// <param name="Title">The advert's title; null where the page shows none.</param>
public sealed record ExtractOutcome(PageKind Kind, ObservedState? Observed, string? Title);
