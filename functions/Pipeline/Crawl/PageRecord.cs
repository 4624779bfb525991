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
    ReadOnlyMemory<byte> Body);
