using System.Text.Json.Nodes;

namespace Wildlife.Tests.Infra;

/// <summary>The resources of a predicted deployment.</summary>
internal sealed class Prediction
{
    private readonly JsonArray resources;

    private Prediction(JsonArray resources) => this.resources = resources;

    public IEnumerable<JsonNode> All => resources.Select(resource => resource!);

    public static Prediction Read(string name) =>
        new(JsonNode.Parse(File.ReadAllText(Repository.Combine("infra", "snapshots", name + ".snapshot.json")))!["predictedResources"]!.AsArray());

    public IReadOnlyList<JsonNode> Of(string type) => [.. All.Where(resource => (string?)resource["type"] == type)];

    /// <summary>The last parts of the names of a type's resources.</summary>
    public IReadOnlyList<string> Names(string type) => [.. Of(type).Select(resource => ((string)resource["name"]!).Split('/')[^1])];

    public JsonObject AppSettings() =>
        Of("Microsoft.Web/sites/config").Single(config => ((string)config["name"]!).EndsWith("/appsettings", StringComparison.Ordinal))["properties"]!.AsObject();
}
