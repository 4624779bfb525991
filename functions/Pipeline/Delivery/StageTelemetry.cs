using System.Diagnostics.Metrics;
using Wildlife.Sources;

namespace Wildlife.Delivery;

/// <summary>What an operator is alerted by. The alerts and the workbook in <c>infra</c> ask for these names.</summary>
internal static class StageTelemetry
{
    private static readonly Histogram<double> Lag =
        Telemetry.Meter.CreateHistogram<double>("wildlife.stage.lag", "s", "Time from the planned instant until a stage takes the work up, by stage");

    private static readonly Counter<long> Aside =
        Telemetry.Meter.CreateCounter<long>("wildlife.stage.set_aside", "{message}", "Work set aside that no further try would mend, by stage");

    private static readonly Gauge<int> Unhealthy =
        Telemetry.Meter.CreateGauge<int>("wildlife.source.unhealthy", "1", "1 where a source fails or is blocked, else 0");

    public static void Late(string stage, TimeSpan lag) => Lag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    public static void SetAside(string stage) => Aside.Add(1, new KeyValuePair<string, object?>("stage", stage));

    public static void SourceIs(string source, SourceStatus status) =>
        Unhealthy.Record(status is SourceStatus.Failing or SourceStatus.Blocked ? 1 : 0, new KeyValuePair<string, object?>("source", source));
}
