namespace Wildlife.Replay;

/// <summary>
/// The page as seen: what a kept page loaded, and how it looked. It lies in <c>evidence</c> as <c>replay/{page}.json</c> beside one WARC file of the
/// resources' own records and, where a browser was there, one picture. It is written last: where it is, the others are.
/// </summary>
public sealed record PageReplay
{
    /// <summary>The page's name in <c>raw-pages</c>.</summary>
    public required string Page { get; init; }

    /// <summary>SHA-256 of the page's object.</summary>
    public required string PageSha256 { get; init; }

    /// <summary>The page's URL.</summary>
    public required string Url { get; init; }

    /// <summary>The planned instant of the reading.</summary>
    public required DateTimeOffset CapturedAt { get; init; }

    /// <summary>The software that captured it.</summary>
    public required string With { get; init; }

    /// <summary>What it loaded, in the order of the WARC file.</summary>
    public required IReadOnlyList<ReplayResource> Resources { get; init; }

    /// <summary>What it names and is not here, with the reason.</summary>
    public required IReadOnlyList<MissingResource> Missing { get; init; }

    /// <summary>The WARC file of the resources; null where it loaded none.</summary>
    public ReplayFile? Warc { get; init; }

    /// <summary>How it looked; null where no browser was there.</summary>
    public RenderedPage? Rendered { get; init; }

    /// <summary>Why there is no picture, where a browser was there; null otherwise.</summary>
    public string? RenderFailure { get; init; }
}

/// <summary>A resource of a page: a stretch of the WARC file that is one kept object by itself.</summary>
/// <param name="Url">Its canonical URL.</param>
/// <param name="Name">The object's name, as that of a page.</param>
/// <param name="Offset">Where it begins in the WARC file.</param>
/// <param name="Length">Number of its bytes.</param>
public sealed record ReplayResource(string Url, string Name, long Offset, long Length);

/// <summary>A resource that is not kept.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Why">Why: a code.</param>
public sealed record MissingResource(string Url, string Why);

/// <summary>A file beside the page.</summary>
/// <param name="Name">Its name in <c>evidence</c>.</param>
/// <param name="Length">Number of its bytes.</param>
/// <param name="Sha256">Their SHA-256.</param>
public sealed record ReplayFile(string Name, long Length, string Sha256);

/// <summary>A picture of the page, drawn from the kept bytes alone: without a network, without scripts.</summary>
public sealed record RenderedPage
{
    /// <summary>The picture: PNG.</summary>
    public required ReplayFile File { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels; a very long page is cut.</summary>
    public required int Height { get; init; }

    /// <summary>The browser with its version.</summary>
    public required string Tool { get; init; }

    /// <summary>Whether the browser's own sandbox held it; not where the program runs as root.</summary>
    public required bool Sandboxed { get; init; }

    /// <summary>How many requests of the page were refused, because what they ask for is not kept.</summary>
    public required int Refused { get; init; }

    /// <summary>When it was drawn; null on a simulated clock.</summary>
    public DateTimeOffset? At { get; init; }
}
