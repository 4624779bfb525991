using System.Text.Json.Nodes;

namespace Wildlife.Tests.Evidence;

/// <summary>Every line of the payload suites: what attackers put into fields.</summary>
internal static class Payloads
{
    public static IEnumerable<string> All()
    {
        var folder = Repository.Real("suites", "payloads");
        var lines = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "blns.json")))!.AsArray().Select(text => (string)text!)
            .Concat(Directory.EnumerateFiles(folder).Where(file => !file.EndsWith("LICENSE", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(File.ReadLines));
        return lines.Where(line => line.Length > 0).Distinct(StringComparer.Ordinal);
    }
}
