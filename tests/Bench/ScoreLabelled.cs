using Microsoft.VisualBasic.FileIO;
using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>The verb <c>labelled</c>: auction titles that others labelled real animal product or not.</summary>
internal static class ScoreLabelled
{
    public static int Run(string[] args)
    {
        if (SharedFolder.Find() is not { } shared)
        {
            Console.Error.WriteLine("labelled: the shared folder with the labelled titles is not here.");
            return 2;
        }

        var folder = Path.Combine(shared, "real", "labelled");
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var classifier = AdvertClassifier.Load(data);
        var taxa = TaxonCatalog.Load(Path.Combine(data, "taxa"));
        var all = args.Contains("--all");
        Print("sharks", Path.Combine(folder, "sharks.csv"), classifier, said => IsShark(said, taxa), all);
        Print("leather", Path.Combine(folder, "leather.csv"), classifier, said => said.AnimalMaterial != "none", all);
        return 0;
    }

    private static bool IsShark(Assessment said, TaxonCatalog taxa) =>
        said.AnimalMaterial != "fossil" && said.Product is not ("none" or "live")
        && said.Taxa.Any(taxon => taxa.Find(taxon.Name) is { } known && TaxonCatalog.IsWithin(known, "Elasmobranchii"));

    private static void Print(string name, string path, AdvertClassifier classifier, Func<Assessment, bool> positive, bool all)
    {
        var judgements = ScoreJudgements.Load();
        var judged = new List<(bool Label, bool Corrected, bool Said)>();
        foreach (var (label, title, description) in Read(path))
        {
            var said = classifier.Assess(new Advert { Id = "0", Title = title, Description = description, Language = "en", ObservedAt = TimeProvider.System.GetUtcNow() });
            var yes = positive(said);
            judged.Add((label, judgements.Corrected(name, title, label, yes), yes));
            if (all && label != yes)
                Console.WriteLine($"{name} labelled {(label ? 1 : 0)}, said {said.Verdict} {said.Product} {said.AnimalMaterial} [{string.Join(",", said.Taxa.Select(taxon => taxon.Name))}]: {title}\n    {(judgements.Of(name, title) is { } verdict ? $"right: {verdict.Right} ({verdict.Why})" : "not judged")}");
        }

        Line($"{name,-8} by the labels   ", judged.Select(title => (title.Label, title.Said)));
        Line($"{name,-8} labels corrected", judged.Select(title => (title.Corrected, title.Said)));
    }

    private static void Line(string name, IEnumerable<(bool Label, bool Said)> titles)
    {
        var counts = titles.ToLookup(title => title);
        double hits = counts[(true, true)].Count(), missed = counts[(true, false)].Count(), extra = counts[(false, true)].Count();
        Console.WriteLine($"{name} P {hits / Math.Max(1, hits + extra):0.00} R {hits / Math.Max(1, hits + missed):0.00} F1 {2 * hits / Math.Max(1, 2 * hits + missed + extra):0.000}  positives {hits + missed}, disagreements {missed + extra}");
    }

    private static IEnumerable<(bool Label, string Title, string Description)> Read(string path)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited };
        parser.SetDelimiters(",");
        var header = parser.ReadFields()!;
        var described = Array.IndexOf(header, "description");
        while (!parser.EndOfData)
        {
            var fields = parser.ReadFields()!;
            yield return (fields[0] == "1", fields[1], described >= 0 ? fields[described] : "");
        }
    }
}
