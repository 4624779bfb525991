using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wildlife;

/// <summary>The source of traces and metrics; OpenTelemetry listens to it by the name <c>Wildlife</c>. Spans are named after the stages.</summary>
public static class Telemetry
{
    /// <summary>The name a listener asks for.</summary>
    public const string Name = "Wildlife";

    /// <summary>Spans, one per stage and message.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Metrics.</summary>
    public static Meter Meter { get; } = new(Name);
}
