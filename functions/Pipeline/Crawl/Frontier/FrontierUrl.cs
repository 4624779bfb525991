namespace Wildlife.Crawl;

/// <summary>A URL to read.</summary>
/// <param name="Url">The canonical URL.</param>
/// <param name="Depth">Links from a start URL.</param>
public sealed record FrontierUrl(string Url, int Depth)
{
    /// <summary>The latest whole answer of the URL; null where there was none, or none that still stands.</summary>
    public KnownPage? Known { get; init; }

    /// <summary>How many readings in a row gave what the one before gave.</summary>
    public int Unchanged { get; init; }
}

/// <summary>A whole answer kept of a URL: later answers are compared with it, and may refer to it.</summary>
/// <param name="BlobName">The object in <c>raw-pages</c>.</param>
/// <param name="ObservedAt">The planned instant it was read for.</param>
/// <param name="ETag">Its validator as received; null where there was none.</param>
/// <param name="LastModified">Its <c>Last-Modified</c> as received; null where there was none.</param>
public sealed record KnownPage(string BlobName, DateTimeOffset ObservedAt, string? ETag, string? LastModified);

/// <summary>What came of reading a URL.</summary>
/// <param name="PlannedAt">The job's planned instant.</param>
/// <param name="Status">The HTTP status; 0 where no answer came; 999 where robots.txt disallows it.</param>
/// <param name="BlobName">The stored page; null where nothing was stored.</param>
public sealed record FrontierOutcome(DateTimeOffset PlannedAt, int Status, string? BlobName)
{
    /// <summary>The whole answer that later readings are compared with; null where there is none any more.</summary>
    public KnownPage? Known { get; init; }

    /// <summary>How many readings in a row gave what the one before gave.</summary>
    public int Unchanged { get; init; }

    /// <summary>In how many passes the URL is due again: 1 is the next one.</summary>
    public int Rest { get; init; } = 1;

    /// <summary>The day, UTC, whose budget the reading used; null where nothing was asked.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The status of a URL that robots.txt disallows.</summary>
    public const int Disallowed = 999;
}
