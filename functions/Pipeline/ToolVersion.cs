using System.Reflection;

namespace Wildlife;

/// <summary>What this software calls itself in records: its name and version.</summary>
public static class ToolVersion
{
    /// <summary>E.g. <c>WildlifeCybercrimeMonitor/1.0.0+3f2a…</c>.</summary>
    public static string Name { get; } =
        "WildlifeCybercrimeMonitor/" + (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
}
