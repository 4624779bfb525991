using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>The verb <c>score</c>: holds the classifier against labelled adverts.</summary>
internal static class Score
{
    private static readonly string[] Verdicts = ["suspect", "legal-wildlife", "not-wildlife"];

    public static int Run(string[] args)
    {
        var file = Option(args, "--ads") ?? (SharedFolder.Find() is { } shared ? Path.Combine(shared, "ads", "dev.jsonl") : null);
        if (file is null || !File.Exists(file))
        {
            Console.Error.WriteLine("score: no labelled adverts found; name a file with --ads.");
            return 2;
        }

        var data = Option(args, "--data") ?? Path.Combine(AppContext.BaseDirectory, "data");
        var adverts = Assess(file, AdvertClassifier.Load(data));
        var taxa = TaxonCatalog.Load(Path.Combine(data, "taxa"));
        Print(adverts, taxa);
        ScoreReliability.Print(adverts);
        ScoreReport.Disagreements(adverts, taxa, args.Contains("--all"));
        return 0;
    }

    /// <summary>Judges every labelled advert of a file.</summary>
    public static ScoreAdvert[] Assess(string file, AdvertClassifier classifier)
    {
        var reader = new AdvertReader(TimeProvider.System);
        return [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
        {
            var advert = reader.Read(line);
            return new ScoreAdvert(advert, classifier.Assess(advert), ScoreLabels.Read(line));
        })];
    }

    private static void Print(ScoreAdvert[] adverts, TaxonCatalog taxa)
    {
        Line("suspect precision", adverts, sample => ScoreFigures.Suspect(sample).Precision);
        Line("suspect recall", adverts, sample => ScoreFigures.Suspect(sample).Recall);
        Line("suspect F1", adverts, sample => ScoreFigures.Suspect(sample).F1);
        Line("verdict macro-F1", adverts, sample => Verdicts.Average(verdict => ScoreFigures.Of(sample, advert => advert.Labels.Verdict == verdict, advert => advert.SaidVerdict == verdict).F1));
        Line("taxon recall", adverts, sample => ScoreFigures.TaxonRecall(sample, taxa));
        Line("annex accuracy", adverts, sample => ScoreFigures.Share(sample, advert => advert.Labels.Annex == advert.Said.Annex));
        Line("product accuracy", adverts, sample => ScoreFigures.Share(sample, advert => advert.Labels.Product == advert.Said.Product));
        Line("language accuracy", adverts, sample => ScoreFigures.Share(sample, advert => advert.Labels.Language == advert.Said.Language));
        Line("red-flag macro-F1", adverts, sample => ScoreFigures.FlagMacro(sample, adverts));
        foreach (var pool in new[] { "fr", "nl", "de", "en", "hu", "es it pl" })
        {
            var languages = pool.Split(' ');
            Line($"suspect F1 {pool}", [.. adverts.Where(advert => languages.Contains(advert.Labels.Language))], sample => ScoreFigures.Suspect(sample).F1);
        }

        foreach (var (flag, figures) in ScoreFigures.Flags(adverts))
            Console.WriteLine($"  flag {flag,-24} P {figures.Precision:0.00} R {figures.Recall:0.00} F1 {figures.F1:0.00}  n={figures.Positives}");
        foreach (var (code, figures) in ScoreFigures.Exemptions(adverts))
            Console.WriteLine($"  exemption {code,-19} P {figures.Precision:0.00} R {figures.Recall:0.00} F1 {figures.F1:0.00}  n={figures.Positives}");
    }

    private static void Line(string name, ScoreAdvert[] adverts, Func<ScoreAdvert[], double> figure)
    {
        var (low, high) = ScoreFigures.Bootstrap(adverts, figure);
        Console.WriteLine($"{name,-22} {figure(adverts):0.000}  [{low:0.000}, {high:0.000}]  n={adverts.Length}");
    }

    private static string? Option(string[] args, string name)
    {
        var index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }
}
