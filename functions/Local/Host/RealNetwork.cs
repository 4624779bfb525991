using Wildlife.Crawl;

namespace Wildlife.Local.Host;

/// <summary>The real network, for sources that an operator has enabled.</summary>
internal static class RealNetwork
{
    /// <summary>Where a site's owner reads who is asking. An operator sets their own with <c>WILDLIFE_CONTACT_URL</c>.</summary>
    public static string ContactUrl => Environment.GetEnvironmentVariable("WILDLIFE_CONTACT_URL") is { Length: > 0 } url ? url : new CrawlOptions().ContactUrl;

    /// <summary>The crawler's network; the pace of each host is the one noted in the leases, where there are any.</summary>
    public static PageFetcher Create(IHostLeases? leases) => new(new CrawlOptions { ContactUrl = ContactUrl }, TimeProvider.System, leases);
}
