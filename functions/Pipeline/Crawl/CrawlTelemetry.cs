using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wildlife.Crawl;

/// <summary>Traces and metrics of the crawl stage.</summary>
internal static class CrawlTelemetry
{
    private static readonly Counter<long> Pages =
        Telemetry.Meter.CreateCounter<long>("wildlife.crawl.pages", "{page}", "URLs dealt with, by source and outcome");

    private static readonly Counter<long> Bytes = Telemetry.Meter.CreateCounter<long>("wildlife.crawl.bytes", "By", "Bytes received");

    public static Activity? StartJob(CrawlJob job) =>
        Telemetry.Activities.StartActivity(Stages.Crawl, ActivityKind.Consumer)?.SetTag("source", job.Source).SetTag("planned", job.PlannedAt);

    public static void Count(string source, string outcome, int bytes)
    {
        Pages.Add(1, new KeyValuePair<string, object?>("source", source), new KeyValuePair<string, object?>("outcome", outcome));
        Bytes.Add(bytes, new KeyValuePair<string, object?>("source", source));
    }
}
