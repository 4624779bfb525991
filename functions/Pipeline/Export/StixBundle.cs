using System.Text;
using System.Text.Json.Nodes;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>A case as a STIX 2.1 bundle: who reports, each advert as what was observed and as an indicator, and the report that binds them.</summary>
internal static class StixBundle
{
    public static byte[] Write(CaseDossier dossier, EvidenceSettings settings, Grading grading)
    {
        var subject = dossier.Case;
        var organisation = settings.Organisation is { Length: > 0 } name ? name : "Wildlife Cybercrime Monitor";
        var form = new StixForm(StixIds.Of("identity", organisation), StixMarkings.Ids(grading), dossier.AsOf);
        var reporter = form.Create("identity", organisation, subject.OpenedAt, byReporter: false);
        reporter["name"] = organisation;
        reporter["identity_class"] = "organization";
        var objects = new List<JsonObject> { reporter };
        foreach (var listing in dossier.Listings)
        {
            objects.AddRange(StixAdvert.Objects(form, dossier.Case.Id, listing));
        }

        objects = objects.DistinctBy(item => item["id"]!.GetValue<string>()).ToList();
        var report = form.Create("report", subject.Id, subject.OpenedAt);
        report["name"] = $"Case {subject.Id}: {subject.Title}";
        report["description"] = $"{ExportText.Caution(grading)} Taxa: {string.Join(", ", subject.Taxa)}. Chain of events ends with {subject.LastEventHash}.";
        report["report_types"] = new JsonArray("observed-data", "indicator");
        report["published"] = StixForm.Instant(dossier.AsOf);
        report["object_refs"] = new JsonArray([.. objects.Select(item => (JsonNode)item["id"]!.GetValue<string>())]);
        var bundle = new JsonObject
        {
            ["type"] = "bundle",
            ["id"] = StixIds.Of("bundle", $"{subject.LastEventHash} {StixForm.Instant(dossier.AsOf)} {grading.Code}"),
            ["objects"] = new JsonArray([.. StixMarkings.Objects(grading), .. objects, report]),
        };
        return Encoding.UTF8.GetBytes(bundle.ToJsonString());
    }
}
