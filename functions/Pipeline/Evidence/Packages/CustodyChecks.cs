using System.Text;
using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Evidence;

/// <summary>Checks the chain of events, and that case and manifest are what it makes of them.</summary>
internal static class CustodyChecks
{
    public static IEnumerable<VerifyProblem> Run(ZipReader zip, PackageManifest manifest)
    {
        var problems = new List<VerifyProblem>();
        CheckEvents(zip, manifest, problems);
        if (Text(zip, PackageForm.Making) is { } making && making != JsonSerializer.Serialize(manifest.Making, WildlifeJson.Default.PackageMaking))
        {
            problems.Add(new VerifyProblem(PackageForm.Making, "does not say what the manifest says of the package's making"));
        }

        return problems;
    }

    private static void CheckEvents(ZipReader zip, PackageManifest manifest, List<VerifyProblem> problems)
    {
        if (Text(zip, PackageForm.Events) is not { } text || Read(PackageForm.Events, text, problems) is not { } events)
        {
            return;
        }

        if (RecordedEvent.FirstBroken(events) is { } broken)
        {
            problems.Add(new VerifyProblem(PackageForm.Events, $"the hash chain breaks at event {broken}"));
            return;
        }

        if (events.Count != manifest.CaseVersion || events.Count == 0 || events[^1].Hash != manifest.ChainHead || events.Any(recorded => recorded.CaseId != manifest.CaseId))
        {
            problems.Add(new VerifyProblem(PackageForm.Events, "is not the chain that the manifest names"));
            return;
        }

        CheckMerged(zip, events, [], problems);
        var replayed = events.Aggregate((Case?)null, CaseProjection.Apply)!;
        if (Text(zip, PackageForm.CaseDocument) is { } document && document != JsonSerializer.Serialize(replayed, WildlifeJson.Default.Case))
        {
            problems.Add(new VerifyProblem(PackageForm.CaseDocument, "is not what the events make of the case"));
        }
    }

    // Each case that ended in this one is here with its own chain, up to the event that this one points at.
    private static void CheckMerged(ZipReader zip, IReadOnlyList<RecordedEvent> events, HashSet<string> seen, List<VerifyProblem> problems)
    {
        foreach (var from in events.Select(recorded => recorded.Data).OfType<CaseMergedFrom>().Select(merged => merged.From).Where(from => seen.Add(from.CaseId)))
        {
            var path = PackageForm.MergedEvents(from.CaseId);
            if (Text(zip, path) is not { } text)
            {
                problems.Add(new VerifyProblem(path, "is missing: the chain of a case that was merged into this one"));
            }
            else if (Read(path, text, problems) is { } chain)
            {
                if (RecordedEvent.FirstBroken(chain) is { } broken)
                {
                    problems.Add(new VerifyProblem(path, $"the hash chain breaks at event {broken}"));
                }
                else if (chain.Any(recorded => recorded.CaseId != from.CaseId) || chain.All(recorded => recorded.Hash != from.EventHash))
                {
                    problems.Add(new VerifyProblem(path, "is not the chain that the case it was merged into points at"));
                }

                CheckMerged(zip, chain, seen, problems);
            }
        }
    }

    private static List<RecordedEvent>? Read(string path, string text, List<VerifyProblem> problems)
    {
        try
        {
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, WildlifeJson.Default.RecordedEvent)!).ToList();
        }
        catch (JsonException malformed)
        {
            problems.Add(new VerifyProblem(path, $"cannot be read: {malformed.Message}"));
            return null;
        }
    }

    // A missing member is named by the member checks.
    private static string? Text(ZipReader zip, string path) => zip.Find(path) is { } entry ? Encoding.UTF8.GetString(zip.Read(entry)) : null;
}
