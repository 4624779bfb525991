using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>A file of labelled adverts as evidence for the weights.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Count">Its adverts.</param>
/// <param name="Offers">Evidence on whether wildlife is offered.</param>
/// <param name="Suspects">Evidence on whether the wildlife is suspect.</param>
internal sealed record LabelledSet(string Name, int Count, IReadOnlyList<LabelledEvidence> Offers, IReadOnlyList<LabelledEvidence> Suspects)
{
    public static LabelledSet Read(string file, string[] lines, IReadOnlySet<string> known)
    {
        var classifier = AdvertClassifier.Load(Knowledge.Folder);
        var reader = new AdvertReader(TimeProvider.System);
        var judged = lines.Where(line => line.Length > 0).Select(line => (Label: LabelOf(file, line), Said: classifier.Assess(reader.Read(line)))).ToArray();
        return new LabelledSet(
            Path.GetFileName(file),
            judged.Length,
            [.. judged.Select(one => LabelledEvidence.Of(one.Said, offer: true, known, one.Label != "not-wildlife")).Where(one => one.Rules.Count > 0)],
            [.. judged.Where(one => one.Label != "not-wildlife").Select(one => LabelledEvidence.Of(one.Said, offer: false, known, one.Label == "suspect")).Where(one => one.Rules.Count > 0)]);
    }

    private static string LabelOf(string file, string line)
    {
        using var labels = JsonDocument.Parse(line);
        return labels.RootElement.TryGetProperty("label", out var found) && found.GetString() is { } label ? label : throw new UsageException($"{file}: an advert has no label");
    }
}
