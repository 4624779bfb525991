using System.CommandLine;

namespace Wildlife.Local.Commands;

/// <summary>Options that several verbs take, each made anew since a command line owns its options.</summary>
internal static class SharedOptions
{
    public const string DefaultUrl = "http://localhost:7071";

    public static Option<string> Data() => new("--data") { Description = "The data folder.", DefaultValueFactory = _ => ".data", HelpName = "DIR" };

    public static Option<bool> Json() => new("--json") { Description = "One JSON document per line." };

    public static Option<string> Url() => new("--url") { Description = "Where the API listens; loopback only.", DefaultValueFactory = _ => DefaultUrl, HelpName = "URL" };
}
