namespace Wildlife.Extract;

/// <summary>A page as it came: the input of extraction.</summary>
/// <param name="Url">Where it was fetched from; null for a file that does not say.</param>
/// <param name="Status">The HTTP status; 200 for a saved file.</param>
/// <param name="ContentType">The <c>Content-Type</c> header with its charset; null for a saved file.</param>
/// <param name="Body">The bytes after content decoding (gzip undone), before any character decoding.</param>
public sealed record PageContent(Uri? Url, int Status, string? ContentType, ReadOnlyMemory<byte> Body);
