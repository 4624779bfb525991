using Microsoft.Extensions.Logging;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Replay;
using Wildlife.Sources;

namespace Wildlife.Pictures;

/// <summary>
/// The picture stage: keeps one picture of one advert as received, and links cases that show the same photograph. A picture that cannot be had now
/// is asked for again when its advert is read the next time.
/// </summary>
/// <param name="sources">The source catalogue.</param>
/// <param name="evidence">Gets the bytes.</param>
/// <param name="album">Gets the record.</param>
/// <param name="links">Links cases.</param>
/// <param name="fetcher">Asks for the picture.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears of each picture.</param>
/// <param name="shelf">Keeps each answer whole, for the replay of the pages that show it; null where pages are not replayed.</param>
/// <param name="replays">Captures pages as seen; null where they are not.</param>
public sealed partial class PictureHandler(
    SourceCatalog sources, IEvidenceStore evidence, PictureAlbum album, PictureLinks links, PageFetcher fetcher, TimeProvider time, ILogger<PictureHandler> logger,
    ResourceShelf? shelf = null, ReplayHandler? replays = null)
{
    private readonly MediaFetcher media = new(fetcher, time, logger);

    /// <summary>Handles one job. Handling it again changes nothing.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="SourceDefinitionException">The source is unknown, or may not be read.</exception>
    public async Task<PictureOutcome> RunAsync(PictureJob job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var activity = Telemetry.Activities.StartActivity(Stages.Pictures)?.SetTag("source", job.Source);
        var source = sources.Require(job.Source);
        if (sources.Hindrance(source.Id, time.GetUtcNow()) is { } hindrance)
        {
            throw new SourceDefinitionException($"{source.Id} may not be read: {hindrance}");
        }

        HostPolicy.Require(source, fetcher.Options.SampleHosts);
        var outcome = job.Page is { } page ? await CapturePageAsync(source, page, cancellationToken).ConfigureAwait(false) : await KeepPictureAsync(source, job, cancellationToken).ConfigureAwait(false);
        activity?.SetTag("outcome", outcome.ToString());
        LogPicture(job.Source, job.AdId, outcome);
        return outcome;
    }

    private async Task<PictureOutcome> CapturePageAsync(SourceDefinition source, string page, CancellationToken cancellationToken) =>
        replays is not null && await replays.CaptureAsync(source, page, media, cancellationToken).ConfigureAwait(false) ? PictureOutcome.Kept : PictureOutcome.KnownAlready;

    private async Task<PictureOutcome> KeepPictureAsync(SourceDefinition source, PictureJob job, CancellationToken cancellationToken)
    {
        var known = await album.FindAsync(source.Id, job.Url, cancellationToken).ConfigureAwait(false);
        var (outcome, picture) = known is not null ? (PictureOutcome.KnownAlready, known) : await FetchAsync(source, job, cancellationToken).ConfigureAwait(false);
        if (picture is not null)
        {
            var kept = await album.AddAsync(picture, new PictureUse(job.Source, job.AdId), cancellationToken).ConfigureAwait(false);
            await links.LinkAsync(kept, job, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    private async Task<(PictureOutcome Outcome, KeptPicture? Picture)> FetchAsync(SourceDefinition source, PictureJob job, CancellationToken cancellationToken)
    {
        if (await media.FetchAsync(source, job.Url, cancellationToken).ConfigureAwait(false) is not { } answer)
        {
            return (PictureOutcome.Disallowed, null);
        }

        if (answer.Status != 200 || answer.Body.IsEmpty)
        {
            return (answer.NotBefore is null ? PictureOutcome.Missing : PictureOutcome.LeftAlone, null);
        }

        var picture = Describe(job, answer.Body);
        await evidence.TryCreateAsync(Containers.RawMedia, picture.Name, answer.Body, cancellationToken).ConfigureAwait(false);
        if (shelf is not null)
        {
            await shelf.KeepAsync(job.Source, job.Url, job.PlannedAt, answer, media.RequestHeaders, cancellationToken).ConfigureAwait(false);
        }

        return (PictureOutcome.Kept, picture);
    }

    private static KeptPicture Describe(PictureJob job, ReadOnlyMemory<byte> body)
    {
        var (sha256, look) = (Sha256Hex.Of(body.Span), PictureDecoder.Look(body.Span));
        return new KeptPicture
        {
            Source = job.Source,
            Url = job.Url,
            FetchedAt = job.PlannedAt,
            Name = $"{PageBlob.JobPrefix(job.Source, job.PlannedAt)}{CanonicalUrl.Hash(job.Url)}-{sha256[..16]}",
            Sha256 = sha256,
            Length = body.Length,
            MediaType = look?.MediaType,
            Width = look?.Width,
            Height = look?.Height,
            PerceptualHash = look?.Hash.ToString(),
            HashQuality = look?.Quality,
            GroupId = "",
        };
    }

    [LoggerMessage(EventId = 140, Level = LogLevel.Information, Message = "A picture of {Source}/{AdId}: {Outcome}")]
    private partial void LogPicture(string source, string adId, PictureOutcome outcome);
}

/// <summary>What came of a picture job.</summary>
public enum PictureOutcome
{
    /// <summary>Its bytes are kept.</summary>
    Kept,

    /// <summary>They were kept before.</summary>
    KnownAlready,

    /// <summary>The site gave none.</summary>
    Missing,

    /// <summary>The host asked to be left alone for now.</summary>
    LeftAlone,

    /// <summary>robots.txt or the source file does not allow it.</summary>
    Disallowed,
}
