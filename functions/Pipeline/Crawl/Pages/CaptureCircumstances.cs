namespace Wildlife.Crawl;

/// <summary>How a page was fetched: what an expert asks before anything else. Each part is null where it is not known.</summary>
public sealed record FetchCircumstances
{
    /// <summary>The User-Agent that was sent.</summary>
    public string? Agent { get; init; }

    /// <summary>Which clock told the time, see <see cref="CrawlOptions.ClockSource"/>.</summary>
    public string? Clock { get; init; }

    /// <summary>When the answer's headers arrived; null on a simulated clock, whose instants mean nothing.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>The IP address that answered.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>The TLS version by its name in WARC-Protocol, e.g. <c>tls/1.3</c>; null for plain HTTP.</summary>
    public string? TlsProtocol { get; init; }

    /// <summary>The cipher suite by its IANA name, e.g. <c>TLS_AES_256_GCM_SHA384</c>.</summary>
    public string? TlsCipher { get; init; }

    /// <summary>SHA-256 of the server's certificate (DER), lower-case hexadecimal. It had passed the default validation.</summary>
    public string? CertificateSha256 { get; init; }
}

/// <summary>How a page that somebody saved came in.</summary>
public sealed record ImportCircumstances
{
    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file as it was handed in.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Who captured it; null where nobody was named.</summary>
    public string? By { get; init; }

    /// <summary>With what and how, in the person's own words; null where it was not told.</summary>
    public string? How { get; init; }

    /// <summary>When it was imported; null where nobody was named: then the record says no more than the file does.</summary>
    public DateTimeOffset? At { get; init; }
}
