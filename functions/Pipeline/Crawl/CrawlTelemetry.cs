using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wildlife.Crawl;

/// <summary>Traces and metrics of the crawl stage.</summary>
public static class CrawlTelemetry
{
    /// <summary>The name of its activity source and meter.</summary>
    public const string Name = "Wildlife.Crawl";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("wildlife.crawl.pages", "{page}", "URLs dealt with, by source and outcome");
    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("wildlife.crawl.bytes", "By", "Bytes received");

    internal static Activity? StartJob(CrawlJob job) =>
        Activities.StartActivity("crawl", ActivityKind.Consumer)?.SetTag("source", job.Source).SetTag("planned", job.PlannedAt);

    internal static void Count(string source, string outcome, int bytes)
    {
        Pages.Add(1, new KeyValuePair<string, object?>("source", source), new KeyValuePair<string, object?>("outcome", outcome));
        Bytes.Add(bytes, new KeyValuePair<string, object?>("source", source));
    }
}
