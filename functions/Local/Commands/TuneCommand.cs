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
        var feedback = new Option<string?>("--feedback") { Description = "Analysts' decisions, one JSON object per line: {\"feedback\": …, \"assessment\": …}.", HelpName = "FILE.jsonl" };
        command.Options.Add(write);
        command.Options.Add(feedback);
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(write), parsed.GetValue(feedback)));
        return command;
    }

    private static int Run(string[] files, string? write, string? feedback)
    {
        var rules = ScoringRules.Load(Path.Combine(Knowledge.Folder, "weights.json"));
        var present = rules.Rules.ToDictionary(rule => rule.Id, rule => rule.Weight, StringComparer.Ordinal);
        var known = present.Keys.ToHashSet(StringComparer.Ordinal);
        var sets = files.Select(file => LabelledSet.Read(file, Lines(file), known)).ToArray();
        var decisions = feedback is null ? [] : Lines(feedback).Where(line => line.Length > 0).Select((line, index) => Decision(feedback, line, index + 1)).ToArray();
        Console.WriteLine($"{sets.Sum(set => set.Count)} labelled adverts, {decisions.Length} decisions of analysts, weights {rules.Version}; the figures are of F1");
        LabelledEvidence[] offers = [.. sets.SelectMany(set => set.Offers), .. FeedbackEvidence.OfOffers(decisions, known)];
        LabelledEvidence[] suspects = [.. sets.SelectMany(set => set.Suspects), .. FeedbackEvidence.OfSuspects(decisions, known)];
        var weights = Print("wildlife is offered", offers, present);
        weights = Print("the wildlife is suspect", suspects, weights);
        foreach (var set in sets)
            Console.WriteLine(FormattableString.Invariant($"  {set.Name,-22} offered {WeightFit.F1(set.Offers, present):0.000} -> {WeightFit.F1(set.Offers, weights):0.000}  suspect {WeightFit.F1(set.Suspects, present):0.000} -> {WeightFit.F1(set.Suspects, weights):0.000}"));
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

    private static JudgedFeedback Decision(string file, string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WildlifeJson.Default.JudgedFeedback)!;
        }
        catch (JsonException malformed)
        {
            throw new UsageException($"line {number} of {file} is not a decision with its assessment: {malformed.Message}");
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
