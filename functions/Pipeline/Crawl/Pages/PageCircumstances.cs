using System.Globalization;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>
/// The circumstances of a capture in a page's records: what has a name in WARC stands under it (warcinfo, WARC-IP-Address,
/// WARC-Protocol, WARC-Cipher-Suite), and all of it in the metadata record, from which it is read back.
/// </summary>
internal static class PageCircumstances
{
    /// <summary>The record that begins the object: what wrote it and how.</summary>
    public static WarcDraft WarcInfo(PageRecord page)
    {
        var text = new StringBuilder()
            .Append("software: ").Append(ToolVersion.Name).Append("\r\n")
            .Append("format: WARC File Format 1.1\r\n")
            .Append("conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n");
        foreach (var (name, value) in InfoFields(page))
        {
            text.Append(name).Append(": ").Append(PageBlob.OneLine(value)).Append("\r\n");
        }

        return new WarcDraft("warcinfo", null, PageMetadata.MediaType, default, Encoding.UTF8.GetBytes(text.ToString()), null, []);
    }

    /// <summary>The named fields of the request and of the response.</summary>
    public static IEnumerable<(string Name, string Value)> RecordFields(PageRecord page)
    {
        if (page.Fetch is not { RemoteAddress: { } address } fetch)
        {
            yield break;
        }

        yield return ("WARC-IP-Address", address);
        yield return ("WARC-Protocol", "http/1.1");
        if (fetch.TlsProtocol is not null)
        {
            yield return ("WARC-Protocol", fetch.TlsProtocol);
        }

        if (fetch.TlsCipher is not null)
        {
            yield return ("WARC-Cipher-Suite", fetch.TlsCipher);
        }
    }

    /// <summary>The fields of the metadata record.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(PageRecord page) =>
        All(page).Where(field => field.Value is not null).Select(field => (field.Name, field.Value!));

    public static FetchCircumstances? FetchOf(ILookup<string, string> fields) => fields["clock"].FirstOrDefault() is null ? null : new FetchCircumstances
    {
        Agent = fields["agent"].FirstOrDefault(),
        Clock = fields["clock"].First(),
        FetchedAt = Instant(fields, "fetched"),
        RemoteAddress = fields["ip-address"].FirstOrDefault(),
        TlsProtocol = fields["tls-protocol"].FirstOrDefault(),
        TlsCipher = fields["tls-cipher"].FirstOrDefault(),
        CertificateSha256 = fields["tls-certificate-sha256"].FirstOrDefault(),
    };

    public static ImportCircumstances? ImportOf(ILookup<string, string> fields) => fields["imported-file"].FirstOrDefault() is not { } file ? null : new ImportCircumstances
    {
        File = file,
        FileSha256 = fields["imported-file-sha256"].FirstOrDefault() ?? throw new WarcFormatException("the metadata record names an imported file without its hash"),
        By = fields["imported-by"].FirstOrDefault(),
        How = fields["imported-how"].FirstOrDefault(),
        At = Instant(fields, "imported-at"),
    };

    private static IEnumerable<(string Name, string? Value)> All(PageRecord page) =>
    [
        ("agent", page.Fetch?.Agent),
        ("clock", page.Fetch?.Clock),
        ("fetched", Text(page.Fetch?.FetchedAt)),
        ("ip-address", page.Fetch?.RemoteAddress),
        ("tls-protocol", page.Fetch?.TlsProtocol),
        ("tls-cipher", page.Fetch?.TlsCipher),
        ("tls-certificate-sha256", page.Fetch?.CertificateSha256),
        ("imported-file", page.Import?.File),
        ("imported-file-sha256", page.Import?.FileSha256),
        ("imported-by", page.Import?.By),
        ("imported-how", page.Import?.How),
        ("imported-at", Text(page.Import?.At)),
    ];

    private static IEnumerable<(string Name, string Value)> InfoFields(PageRecord page)
    {
        if (page.Fetch is { } fetch)
        {
            yield return ("http-header-user-agent", fetch.Agent ?? "");
            yield return ("robots", "obey");
            yield return ("description", $"fetched by the crawler; time from the {fetch.Clock}");
        }
        else
        {
            yield return ("description", page.Import?.By is { } by ? $"captured by {by}, then imported" : "imported");
        }
    }

    private static string? Text(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(ILookup<string, string> fields, string name) =>
        fields[name].FirstOrDefault() is { } text ? PageBlobReader.Instant(text) : null;
}
