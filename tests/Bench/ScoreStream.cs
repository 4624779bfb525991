using System.Diagnostics;
using Wildlife.Classify;

namespace Wildlife.Bench;

/// <summary>The verb <c>stream</c>: labelled adverts among ordinary ones, ranked by score as an analyst's queue would be.</summary>
internal static class ScoreStream
{
    private const int Top = 50;

    public static int Run(string[] args)
    {
        var shared = SharedFolder.Find();
        if (shared is null)
        {
            Console.Error.WriteLine("stream: the shared folder with the labelled and the ordinary adverts is not here.");
            return 2;
        }

        var watch = Stopwatch.StartNew();
        var classifier = AdvertClassifier.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        Console.WriteLine($"start-up {watch.Elapsed.TotalMilliseconds:0} ms with {classifier.Taxa.Taxa.Count} taxa");
        var labelled = Score.Assess(Path.Combine(shared, "ads", "dev.jsonl"), classifier);
        var ordinary = OrdinaryAdverts.Read(Path.Combine(shared, "real", "listings")).ToArray();
        watch.Restart();
        var judged = ordinary.Select(advert => (Advert: advert, Said: classifier.Assess(advert))).ToArray();
        watch.Stop();
        Print(labelled, judged, watch.Elapsed);
        ScoreTiers.Print(labelled, classifier.Taxa);
        Speed(labelled, classifier);
        foreach (var (advert, said) in judged.Where(pair => pair.Said.Verdict != Verdict.NotWildlife).Take(args.Contains("--all") ? int.MaxValue : 20))
            Console.WriteLine($"FLAGGED {said.Verdict} {said.Score:0.00} {advert.Title} [{string.Join(",", said.Taxa.Select(taxon => taxon.Name + " '" + taxon.Span?.Text + "'"))}]");
        return 0;
    }

    // Adverts about wildlife are longer and give more to judge than ordinary ones.
    private static void Speed(ScoreAdvert[] labelled, AdvertClassifier classifier)
    {
        const int rounds = 20;
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var advert in labelled)
                classifier.Assess(advert.Advert);
        }

        Console.WriteLine($"speed {rounds * labelled.Length / watch.Elapsed.TotalSeconds:0} labelled adverts/s, one thread");
    }

    private static void Print(ScoreAdvert[] labelled, (Advert Advert, Assessment Said)[] ordinary, TimeSpan time)
    {
        var ranked = labelled.Select(advert => (advert.Said.Score, advert.Labels.Verdict))
            .Concat(ordinary.Select(pair => (pair.Said.Score, Verdict: "not-wildlife")))
            .OrderByDescending(pair => pair.Score).Take(Top).ToArray();
        var suspects = ordinary.Count(pair => pair.Said.Verdict == Verdict.Suspect);
        Console.WriteLine($"ordinary adverts {ordinary.Length}, flagged suspect {suspects} ({10000.0 * suspects / ordinary.Length:0.0} per 10,000), legal {ordinary.Count(pair => pair.Said.Verdict == Verdict.LegalWildlife)}");
        Console.WriteLine($"precision of the first {Top}: {ranked.Count(pair => pair.Verdict == "suspect") / (double)Top:0.00}; not wildlife among them: {ranked.Count(pair => pair.Verdict == "not-wildlife")}");
        Console.WriteLine($"speed {ordinary.Length / time.TotalSeconds:0} adverts/s, one thread");
    }
}
