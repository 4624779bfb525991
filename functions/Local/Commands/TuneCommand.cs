using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Refits the weights on labelled adverts and shows what that would change; writes nothing unless asked to.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var command = new Command("tune", "Refit the weights on labelled adverts; prints before, after and cross-validated figures.");
        var files = new Argument<string[]>("FILE.jsonl") { Description = "Adverts as for classify, each with \"label\": suspect, legal-wildlife or not-wildlife.", Arity = ArgumentArity.OneOrMore };
        var write = new Option<string?>("--write") { Description = "Write the new weights to this file; without it nothing is written.", HelpName = "FILE" };
        command.Arguments.Add(files);
        command.Options.Add(write);
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(write)));
        return command;
    }

    private static int Run(string[] files, string? write)
    {
        var rules = ScoringRules.Load(Path.Combine(Knowledge.Folder, "weights.json"));
        var present = rules.Rules.ToDictionary(rule => rule.Id, rule => rule.Weight, StringComparer.Ordinal);
        var known = present.Keys.ToHashSet(StringComparer.Ordinal);
        var judged = files.SelectMany(Read).ToArray();
        Console.WriteLine($"{judged.Length} labelled adverts, weights {rules.Version}; the figures are of F1");
        var offers = judged.Select(one => LabelledEvidence.Of(one.Said, offer: true, known, one.Label != "not-wildlife")).Where(one => one.Rules.Count > 0).ToArray();
        var suspects = judged.Where(one => one.Label != "not-wildlife")
            .Select(one => LabelledEvidence.Of(one.Said, offer: false, known, one.Label == "suspect")).Where(one => one.Rules.Count > 0).ToArray();
        var weights = Print("wildlife is offered", offers, present);
        weights = Print("the wildlife is suspect", suspects, weights);
        foreach (var (id, weight) in weights.Where(weight => Math.Abs(weight.Value - present[weight.Key]) >= 0.2).OrderByDescending(weight => Math.Abs(weight.Value - present[weight.Key])))
            Console.WriteLine(FormattableString.Invariant($"  {id,-26} {present[id],5:0.0} -> {weight,5:0.0}"));
        if (write is not null)
            Write(write, rules, weights);
        return CommandLine.Fine;
    }

    private static IReadOnlyDictionary<string, double> Print(string question, LabelledEvidence[] evidence, IReadOnlyDictionary<string, double> present)
    {
        var fitted = WeightFit.Fit(evidence, present);
        Console.WriteLine(FormattableString.Invariant(
            $"{question,-24} n={evidence.Length}  before {WeightFit.F1(evidence, present):0.000}  after {WeightFit.F1(evidence, fitted):0.000}  5-fold {WeightFit.CrossValidatedF1(evidence, present):0.000}"));
        return fitted;
    }

    private static IEnumerable<(string Label, Assessment Said)> Read(string file)
    {
        var classifier = AdvertClassifier.Load(Knowledge.Folder);
        var reader = new AdvertReader(TimeProvider.System);
        foreach (var line in Lines(file).Where(line => line.Length > 0))
        {
            using var labels = JsonDocument.Parse(line);
            var label = labels.RootElement.TryGetProperty("label", out var found) ? found.GetString() : null;
            yield return (label ?? throw new UsageException($"{file}: an advert has no label"), classifier.Assess(reader.Read(line)));
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be read: {unreadable.Message}");
        }
    }

    private static void Write(string file, ScoringRules rules, IReadOnlyDictionary<string, double> weights)
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var tuned = new ScoringRules($"{day}.tuned", [.. rules.Rules.Select(rule => rule with { Weight = Math.Round(weights[rule.Id], 2) })]) { Schema = rules.Schema };
        File.WriteAllText(file, JsonSerializer.Serialize(tuned, WildlifeJson.Readable.ScoringRules));
        Console.WriteLine($"written to {file} as version {tuned.Version}");
    }
}
