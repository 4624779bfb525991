using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>
/// The object of <c>raw-pages</c> that keeps one page: gzip members for what wrote it (warcinfo), the request (where we sent one), the response (or revisit,
/// or none where no answer came) and the metadata.
/// </summary>
public static class PageBlob
{
    private const string HttpRequest = "application/http;msgtype=request";
    private const string HttpResponse = "application/http;msgtype=response";

    /// <summary>The object's name: <c>{source}/{yyyy}/{MM}/{dd}/{HHmmss}-{urlHash}-{bodySha256:16}.warc.gz</c>, times in UTC.</summary>
    /// <param name="page">The page.</param>
    public static string Name(PageRecord page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return $"{JobPrefix(page.Source, page.ObservedAt)}{CanonicalUrl.Hash(page.Url)}-{Sha256(page.Body.Span)[..16]}.warc.gz";
    }

    /// <summary>What the names of all pages of one job begin with.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="plannedAt">The job's planned instant.</param>
    public static string JobPrefix(string source, DateTimeOffset plannedAt) =>
        source + plannedAt.UtcDateTime.ToString("'/'yyyy'/'MM'/'dd'/'HHmmss'-'", CultureInfo.InvariantCulture);

    /// <summary>The object's bytes: the same for the same page, whenever they are made.</summary>
    /// <param name="page">The page.</param>
    /// <param name="requestHeaders">The headers sent; <c>Host</c> is added. Empty where the page was not asked for by us but imported: then there is no request record.</param>
    public static ReadOnlyMemory<byte> Write(PageRecord page, IReadOnlyList<KeyValuePair<string, string>> requestHeaders)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(requestHeaders);
        var bodyHash = Sha256(page.Body.Span);
        var warc = new WarcWriter(page.ObservedAt, $"{page.Url} {bodyHash}", (page.Body.Length / 4) + 2048);
        var answer = page.Status switch { 0 => null, 304 => "revisit", _ => "response" };
        var request = requestHeaders.Count == 0 ? null : "request";
        warc.AppendStored(PageCircumstances.WarcInfo(page));
        if (request is not null)
        {
            warc.Append(Request(page, requestHeaders, warc, answer), CompressionLevel.Fastest);
        }

        if (answer is not null)
        {
            warc.Append(Response(page, bodyHash, answer), IsCompressed(page) ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
        }

        warc.AppendStored(PageMetadata.Draft(page, warc, answer ?? request));
        return warc.Written;
    }

    /// <summary>Reads the page that <see cref="Write"/> kept.</summary>
    /// <param name="content">The object's bytes.</param>
    /// <exception cref="WarcFormatException">The bytes are damaged or not such an object.</exception>
    public static PageRecord Read(ReadOnlyMemory<byte> content) => PageBlobReader.Read(content).Page;

    /// <summary>Checks an object against its name and its own digests, down to the last bit.</summary>
    /// <param name="name">The object's name below the container.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>What does not hold, one line each; empty where all holds.</returns>
    public static IReadOnlyList<string> Verify(string name, ReadOnlyMemory<byte> content) => PageBlobCheck.Verify(name, content);

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    internal static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static WarcDraft Request(
        PageRecord page, IReadOnlyList<KeyValuePair<string, string>> headers, WarcWriter warc, string? answer)
    {
        var uri = new Uri(page.FinalUrl);
        var head = new StringBuilder("GET ").Append(uri.PathAndQuery).Append(" HTTP/1.1\r\nHost: ").Append(uri.Authority).Append("\r\n");
        AppendHeaders(head, headers);
        List<(string, string)> fields = [.. PageCircumstances.RecordFields(page)];
        if (answer is not null)
        {
            fields.Add(("WARC-Concurrent-To", warc.RecordId(answer)));
        }

        return new WarcDraft("request", page.FinalUrl, HttpRequest, Encoding.Latin1.GetBytes(head.ToString()), default, null, fields);
    }

    private static WarcDraft Response(PageRecord page, string bodyHash, string type)
    {
        var head = new StringBuilder("HTTP/1.1 ")
            .Append(page.Status.ToString(CultureInfo.InvariantCulture)).Append(' ')
            .Append(ReasonPhrases.GetReasonPhrase(page.Status)).Append("\r\n");
        // The body is stored with the chunks joined: the header that announces chunks would make it unreadable.
        AppendHeaders(head, page.Headers.Where(header => !IsTransferEncoding(header.Key)));
        List<(string, string)> fields = [.. PageCircumstances.RecordFields(page), .. type == "revisit" ? RevisitFields(page) : []];
        return new WarcDraft(type, page.FinalUrl, HttpResponse, Encoding.Latin1.GetBytes(head.ToString()), page.Body, bodyHash, fields);
    }

    private static IEnumerable<(string, string)> RevisitFields(PageRecord page)
    {
        yield return ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/server-not-modified");
        if (page.RevisitOf is { } earlier)
        {
            yield return ("WARC-Refers-To-Target-URI", page.FinalUrl);
            yield return ("WARC-Refers-To-Date", earlier.ObservedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }

    private static void AppendHeaders(StringBuilder head, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            head.Append(name).Append(": ").Append(OneLine(value)).Append("\r\n");
        }

        head.Append("\r\n");
    }

    /// <summary>A value that ends its line nowhere: otherwise a server could write headers, and records, of its own.</summary>
    internal static string OneLine(string value) => value.Replace('\r', ' ').Replace('\n', ' ');

    private static bool IsTransferEncoding(string name) => name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);

    private static bool IsCompressed(PageRecord page) =>
        page.Headers.Any(header => header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase));
}
