using Wildlife.Crawl;
using Wildlife.Local.Samples;

namespace Wildlife.Local.Host;

/// <summary>The demo's network: the invented hosts lead to the loopback server, and nothing else is reached.</summary>
internal static class DemoNetwork
{
    public static PageFetcher Create(SampleHost sites, TimeProvider time) => new(
        new CrawlOptions
        {
            ContactUrl = RealNetwork.ContactUrl,
            SampleHosts = sites.HostNames.ToDictionary(name => name, _ => sites.EndPoint, StringComparer.OrdinalIgnoreCase),
            ClockSource = CrawlOptions.SimulatedClock,
            RequestsPerHost = 4,
        },
        time);
}
