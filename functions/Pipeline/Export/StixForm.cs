using System.Globalization;
using System.Text.Json.Nodes;

namespace Wildlife.Export;

/// <summary>What the objects of a bundle have in common.</summary>
/// <param name="reporter">The identity that reports.</param>
/// <param name="markings">The markings of everything.</param>
/// <param name="asOf">When the case's state is from: the objects' version.</param>
internal sealed class StixForm(string reporter, string[] markings, DateTimeOffset asOf)
{
    /// <summary>A domain or relationship object.</summary>
    public JsonObject Create(string type, string name, DateTimeOffset created, bool byReporter = true)
    {
        var item = new JsonObject { ["type"] = type, ["spec_version"] = "2.1", ["id"] = StixIds.Of(type, name) };
        if (byReporter)
        {
            item["created_by_ref"] = reporter;
        }

        item["created"] = Instant(created);
        item["modified"] = Instant(created > asOf ? created : asOf);
        item["object_marking_refs"] = Markings();
        return item;
    }

    /// <summary>An observable, which has no dates of its own.</summary>
    public JsonObject Observe(string type, string id) => new() { ["type"] = type, ["spec_version"] = "2.1", ["id"] = id, ["object_marking_refs"] = Markings() };

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private JsonArray Markings() => new([.. markings.Select(marking => (JsonNode)marking)]);
}
