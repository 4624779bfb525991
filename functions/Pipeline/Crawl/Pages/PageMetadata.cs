using System.Globalization;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>
/// The metadata record that ends a page's object: how the page came to be read, and the length and hash of all bytes before it.
/// With its own one encoding (<see cref="StoredGzip"/>) that leaves no bit of the object unchecked.
/// </summary>
internal static class PageMetadata
{
    public const string MediaType = "application/warc-fields";


    public static WarcDraft Draft(PageRecord page, WarcWriter before, string? about)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Fields(page, before))
        {
            text.Append(name).Append(": ").Append(PageBlob.OneLine(value)).Append("\r\n");
        }

        return new WarcDraft(
            "metadata", page.FinalUrl, MediaType, default, Encoding.UTF8.GetBytes(text.ToString()), null,
            about is null ? [] : [("WARC-Concurrent-To", before.RecordId(about))]);
    }

    public static ILookup<string, string> Parse(ReadOnlySpan<byte> block) =>
        Encoding.UTF8.GetString(block)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToLookup(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "", StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Value)> Fields(PageRecord page, WarcWriter before)
    {
        yield return ("source", page.Source);
        yield return ("planned", page.ObservedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        yield return ("url", page.Url);
        yield return ("depth", page.Depth.ToString(CultureInfo.InvariantCulture));
        yield return ("status", page.Status.ToString(CultureInfo.InvariantCulture));
        foreach (var redirect in page.Redirects)
        {
            yield return ("redirect", string.Create(CultureInfo.InvariantCulture, $"{redirect.Status} {redirect.Target}"));
        }

        if (page.RevisitOf is { } earlier)
        {
            yield return ("revisit-of", string.Create(CultureInfo.InvariantCulture, $"{earlier.ObservedAt.UtcDateTime:O} {earlier.BlobName}"));
        }

        if (page.Failure is not null)
        {
            yield return ("failure", page.Failure);
        }

        foreach (var coding in page.Headers.Where(header => header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value))
        {
            yield return ("transfer-encoding-removed", coding);
        }

        foreach (var field in PageCircumstances.Fields(page))
        {
            yield return field;
        }

        yield return ("tool", ToolVersion.Name);
        yield return ("preceding-bytes", before.Written.Length.ToString(CultureInfo.InvariantCulture));
        yield return ("preceding-sha256", PageBlob.Sha256(before.Written.Span));
    }
}
