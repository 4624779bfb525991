using System.Text.Json;
using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Invented adverts with their labels, judged by the shipped knowledge.</summary>
internal static class LabelledAdverts
{
    private static readonly AdvertReader Reader = new(TimeProvider.System);

    public static IReadOnlyList<LabelledAdvert> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classify", file)).Select(Judge)];

    private static LabelledAdvert Judge(string line)
    {
        using var labels = JsonDocument.Parse(line);
        var root = labels.RootElement;
        return new LabelledAdvert(
            root.GetProperty("group").GetString()!, root.GetProperty("label").GetString()!, root.GetProperty("annex").GetString()!,
            [.. root.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetString()!)],
            Knowledge.Classifier.Assess(Reader.Read(line)));
    }
}

/// <summary>One of them.</summary>
internal sealed record LabelledAdvert(string Group, string Label, string Annex, IReadOnlyList<string> Taxa, Assessment Said)
{
    public bool IsRight => WireName.Of(Said.Verdict) == Label;

    /// <summary>Whether each labelled taxon, or a group it belongs to, is named.</summary>
    public bool IsNamed => Taxa.All(label => Said.Taxa.Any(said => said.Name == label
        || Knowledge.Taxa.Find(label) is { } known && Wildlife.Law.TaxonCatalog.IsWithin(known, said.Name)
        || Knowledge.Taxa.Find(said.Name) is { } narrower && Wildlife.Law.TaxonCatalog.IsWithin(narrower, label)));
}
