using System.Globalization;

namespace Wildlife.Crawl;

/// <summary>What a sitemap, an RSS or an Atom feed names.</summary>
/// <param name="Pages">Pages in file order.</param>
/// <param name="Sitemaps">Further sitemaps, where the file is an index; as written.</param>
/// <param name="Damage">What stopped the reading; null where the file was read to its end. What came before counts.</param>
public sealed record Sitemap(IReadOnlyList<SitemapPage> Pages, IReadOnlyList<string> Sitemaps, string? Damage)
{
    /// <summary>Bytes that are read of one file at the most, unpacked: the protocol's own limit.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Pages that are read of one file at the most: the protocol's own limit.</summary>
    public const int MaxPages = 50_000;

    /// <summary>Reads a sitemap: XML, gzip of it, a feed, or a text file with one URL a line.</summary>
    /// <param name="content">The file's bytes, content encoding undone.</param>
    public static Sitemap Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            var file = content.Span is [0x1F, 0x8B, ..]
                ? ContentDecoding.Decode([new("Content-Encoding", "gzip")], content, MaxBytes)
                : content[..Math.Min(content.Length, MaxBytes)];
            return IsMarkup(file.Span) ? SitemapXml.Parse(file) : SitemapText.Parse(file.Span);
        }
        catch (ContentDecodingException error)
        {
            return new Sitemap([], [], error.Message);
        }
    }

    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        file = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        return file.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
    }
}

/// <summary>One page of a sitemap.</summary>
/// <param name="Url">The URL as written.</param>
/// <param name="LastModified">When it last changed, as the site says; null where it does not or cannot be read.</param>
public sealed record SitemapPage(string Url, DateTimeOffset? LastModified)
{
    internal static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
