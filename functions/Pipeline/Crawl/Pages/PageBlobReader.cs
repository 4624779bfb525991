using System.Globalization;
using System.Runtime.InteropServices;
using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>Reads a page's object back into the page.</summary>
internal static class PageBlobReader
{
    /// <summary>The page with the records it was read from.</summary>
    public static (PageRecord Page, IReadOnlyList<WarcRecord> Records) Read(ReadOnlyMemory<byte> content)
    {
        var records = Records(content);
        var metadata = records.LastOrDefault(record => record.Type == "metadata")
            ?? throw new WarcFormatException("no metadata record: not a page stored by this software");
        var answer = records.FirstOrDefault(record => record.Type is "response" or "revisit");
        HttpBlock? http = null;
        if (answer is not null)
        {
            http = HttpBlock.TryParse(answer.Block) ?? throw new WarcFormatException("the response record holds no HTTP response");
        }

        return (Page(PageMetadata.Parse(metadata.Block.Span), http), records);
    }

    private static WarcRecord[] Records(ReadOnlyMemory<byte> content)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var segment) ? segment : new(content.ToArray());
        using var stream = new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false);
        return WarcReader.Read(stream).ToArray();
    }

    private static PageRecord Page(ILookup<string, string> fields, HttpBlock? http)
    {
        List<KeyValuePair<string, string>> headers = [.. http?.Headers ?? []];
        headers.AddRange(fields["transfer-encoding-removed"].Select(coding => KeyValuePair.Create("Transfer-Encoding", coding)));
        return new PageRecord(
            One(fields, "source"),
            One(fields, "url"),
            Instant(One(fields, "planned")),
            Number(One(fields, "depth")),
            Number(One(fields, "status")),
            headers,
            http?.Body ?? default)
        {
            Redirects = fields["redirect"].Select(Redirect).ToArray(),
            Failure = fields["failure"].FirstOrDefault(),
            Fetch = PageCircumstances.FetchOf(fields),
            Import = PageCircumstances.ImportOf(fields),
            RevisitOf = fields["revisit-of"].Select(RevisitOf).FirstOrDefault(),
        };
    }

    private static Redirect Redirect(string value)
    {
        var words = value.Split(' ', 2);
        return words.Length == 2 ? new Redirect(Number(words[0]), words[1]) : throw new WarcFormatException($"redirect '{value}' cannot be read");
    }

    private static RevisitOf RevisitOf(string value)
    {
        var words = value.Split(' ', 2);
        return words.Length == 2 ? new RevisitOf(words[1], Instant(words[0])) : throw new WarcFormatException($"revisit-of '{value}' cannot be read");
    }

    private static string One(ILookup<string, string> fields, string name) =>
        fields[name].FirstOrDefault() ?? throw new WarcFormatException($"the metadata record has no '{name}'");

    internal static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            ? instant
            : throw new WarcFormatException($"'{text}' in the metadata record is no instant");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new WarcFormatException($"'{text}' in the metadata record is no number");
}
