using System.Text.Json.Nodes;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>The markings of a bundle: the Traffic Light Protocol, whose objects STIX itself defines, and the grade with the handling code as a statement.</summary>
internal static class StixMarkings
{
    // STIX 2.1, 7.2.1.4: these four objects and no others.
    private static string TlpId(Tlp tlp) => "marking-definition--" + tlp switch
    {
        Tlp.White => "613f2e26-407d-48c7-9eca-b8e91df99dc9",
        Tlp.Green => "34098fce-860f-48ae-8e50-ebd3cc5e41da",
        Tlp.Amber => "f88d31f6-486f-44da-b317-01333bde0b82",
        _ => "5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
    };

    public static string[] Ids(Grading grading) => [TlpId(grading.Tlp), StixIds.Of("marking-definition", grading.Code)];

    public static IEnumerable<JsonObject> Objects(Grading grading)
    {
        var level = WireName.Of(grading.Tlp);
        yield return Marking(TlpId(grading.Tlp), "tlp", new JsonObject { ["tlp"] = level }, $"TLP:{level.ToUpperInvariant()}");
        yield return Marking(
            StixIds.Of("marking-definition", grading.Code),
            "statement",
            new JsonObject { ["statement"] = $"Source {grading.Source}, information {grading.Information}, handling {grading.Handling} (4x4, Regulation (EU) 2016/794 Art. 29). {ExportText.Caution(grading)}" },
            null);
    }

    private static JsonObject Marking(string id, string type, JsonObject definition, string? name)
    {
        var marking = new JsonObject { ["type"] = "marking-definition", ["spec_version"] = "2.1", ["id"] = id, ["created"] = "2017-01-20T00:00:00.000Z", ["definition_type"] = type };
        if (name is not null)
        {
            marking["name"] = name;
        }

        marking["definition"] = definition;
        return marking;
    }
}
