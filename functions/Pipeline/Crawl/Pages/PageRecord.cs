namespace Wildlife.Crawl;

/// <summary>One fetched page as kept in <c>raw-pages</c>: what the extract stage reads.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Url">The URL asked for.</param>
/// <param name="ObservedAt">The job's planned instant: it stands for the time of reading, so that a retry writes the same record.</param>
/// <param name="Depth">Links from a start URL.</param>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="Headers">The response's headers as received.</param>
/// <param name="Body">The payload as received, before content decoding.</param>
public sealed record PageRecord(
    string Source,
    string Url,
    DateTimeOffset ObservedAt,
    int Depth,
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    /// <summary>The redirects that led from <see cref="Url"/> to the answer, in order; mostly none.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>Why no answer came (<c>timeout</c>, <c>tls</c>, <c>too-large</c> …); null where one came.</summary>
    public string? Failure { get; init; }

    /// <summary>With status 304: the kept page that the site says is still the same; null otherwise.</summary>
    public RevisitOf? RevisitOf { get; init; }

    /// <summary>How the page was fetched; null where it was imported.</summary>
    public FetchCircumstances? Fetch { get; init; }

    /// <summary>How the page was handed in; null where it was fetched.</summary>
    public ImportCircumstances? Import { get; init; }

    /// <summary>The URL that gave the answer: links on the page are relative to it.</summary>
    public string FinalUrl => Redirects.Count == 0 ? Url : Redirects[^1].Target;
}

/// <summary>The page that a revisit stands for.</summary>
/// <param name="BlobName">Its object in <c>raw-pages</c>, which holds the body.</param>
/// <param name="ObservedAt">The planned instant it was read for.</param>
public sealed record RevisitOf(string BlobName, DateTimeOffset ObservedAt);

/// <summary>One redirect followed.</summary>
/// <param name="Status">The HTTP status that told it, e.g. 301.</param>
/// <param name="Target">Where it led: a canonical URL.</param>
public sealed record Redirect(int Status, string Target);
