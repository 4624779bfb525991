using System.Text;
using Wildlife.Crawl;
using Wildlife.Evidence;

namespace Wildlife.Local.Import;

/// <summary>Turns a record of a foreign WARC file into a page record; pictures, scripts and the rest are not pages.</summary>
internal static class WarcPage
{
    public static PageRecord? TryRead(WarcRecord record)
    {
        if (record.Oversized || record.Date is not { } date || CanonicalUrl.TryCanonicalize(record.TargetUri ?? "") is not { } url)
        {
            return null;
        }

        return record.Type == "resource"
            ? FromResource(record, url, date)
            : FromResponse(record, url, date);
    }

    private static PageRecord? FromResource(WarcRecord record, string url, DateTimeOffset date)
    {
        var type = record.Header("Content-Type") ?? "";
        return IsPage(type) ? Make(url, date, 200, [KeyValuePair.Create("Content-Type", type)], record.Block) : null;
    }

    private static PageRecord? FromResponse(WarcRecord record, string url, DateTimeOffset date)
    {
        var end = record.Block.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(record.Block.Span[..end]).Split("\r\n");
        var status = lines[0].Split(' ') is [_, var code, ..] && int.TryParse(code, out var parsed) ? parsed : 0;
        var headers = lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)).Select(Split).ToList();
        var type = headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "";
        return IsPage(type) ? Make(url, date, status, headers, Body(headers, record.Block[(end + 4)..])) : null;
    }

    private static KeyValuePair<string, string> Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    private static ReadOnlyMemory<byte> Body(List<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        var chunked = headers.FindIndex(header => header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) && header.Value.Contains("chunked", StringComparison.OrdinalIgnoreCase));
        if (chunked < 0)
        {
            return body;
        }

        headers.RemoveAt(chunked);
        return ChunkedBody.Join(body);
    }

    private static bool IsPage(string type) => type.Contains("html", StringComparison.OrdinalIgnoreCase);

    private static PageRecord Make(string url, DateTimeOffset date, int status, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body) =>
        new(CaptureReader.Source, url, SavedPage.WholeSeconds(date), Depth: 0, status, headers, body);
}
