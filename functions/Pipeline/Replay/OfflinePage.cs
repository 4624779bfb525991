using Wildlife.Crawl;

namespace Wildlife.Replay;

/// <summary>A kept page with its kept resources: all that a browser may see.</summary>
/// <param name="page">The page.</param>
/// <param name="resources">The resources by canonical URL.</param>
public sealed class OfflinePage(PageRecord page, IReadOnlyDictionary<string, PageRecord> resources)
{
    // Headers that speak of a connection, an encoding that is undone, or a policy that a replay cannot meet.
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Encoding", "Content-Length", "Transfer-Encoding", "Connection", "Set-Cookie", "Refresh", "Strict-Transport-Security", "Content-Security-Policy", "Content-Disposition",
    };

    /// <summary>The page's address.</summary>
    public string Url => page.FinalUrl;

    /// <summary>The answer to a request; null where it is not kept.</summary>
    /// <param name="url">The URL as the browser asks for it.</param>
    /// <exception cref="ContentDecodingException">The kept bytes are damaged.</exception>
    public (IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)? Find(string url)
    {
        var found = url == Url ? page : CanonicalUrl.TryCanonicalize(url) is not { } canonical ? null : canonical == Url ? page : resources.GetValueOrDefault(canonical);
        return found is null ? null : (found.Headers.Where(header => !LeftOut.Contains(header.Key)).ToList(), ContentDecoding.Decode(found.Headers, found.Body));
    }
}
