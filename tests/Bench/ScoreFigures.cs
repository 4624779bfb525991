using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>Precision, recall and F1 of one question.</summary>
internal sealed record Figures(double Precision, double Recall, double F1, int Positives);

/// <summary>The figures of a set of labelled adverts.</summary>
internal static class ScoreFigures
{
    private const int Samples = 1000;
    private const int Seed = 20261124;
    private const int FewestCases = 10;

    public static Figures Suspect(ScoreAdvert[] adverts) => Of(adverts, advert => advert.IsSuspect, advert => advert.SaidSuspect);

    public static Figures Of(ScoreAdvert[] adverts, Func<ScoreAdvert, bool> label, Func<ScoreAdvert, bool> said)
    {
        var hits = adverts.Count(advert => label(advert) && said(advert));
        var called = adverts.Count(said);
        var positives = adverts.Count(label);
        var precision = called == 0 ? 0 : (double)hits / called;
        var recall = positives == 0 ? 0 : (double)hits / positives;
        return new Figures(precision, recall, hits == 0 ? 0 : 2 * precision * recall / (precision + recall), positives);
    }

    public static double Share(ScoreAdvert[] adverts, Func<ScoreAdvert, bool> right) =>
        adverts.Length == 0 ? 0 : (double)adverts.Count(right) / adverts.Length;

    /// <summary>Share of labelled taxa that were named exactly or by a name above them.</summary>
    public static double TaxonRecall(ScoreAdvert[] adverts, TaxonCatalog taxa)
    {
        var labelled = adverts.SelectMany(advert => advert.Labels.Taxa.Select(taxon => (advert, taxon))).ToArray();
        return labelled.Length == 0 ? 0 : (double)labelled.Count(pair => IsFound(pair.advert, pair.taxon, taxa)) / labelled.Length;
    }

    public static bool IsFound(ScoreAdvert advert, string label, TaxonCatalog taxa)
    {
        var known = taxa.Find(label);
        return advert.Said.Taxa.Any(said => string.Equals(said.Name, label, StringComparison.OrdinalIgnoreCase)
            || known is not null && TaxonCatalog.IsWithin(known, said.Name)
            || label.StartsWith(said.Name + " ", StringComparison.Ordinal));
    }

    public static IEnumerable<(string Flag, Figures Figures)> Flags(ScoreAdvert[] adverts) =>
        Codes(adverts, advert => advert.Labels.RedFlags, advert => [.. advert.Said.RedFlags.Select(flag => flag.Code)]);

    public static IEnumerable<(string Code, Figures Figures)> Exemptions(ScoreAdvert[] adverts) =>
        Codes(adverts, advert => advert.Labels.Exemptions, advert => advert.Said.Exemptions);

    /// <summary>Macro-F1 over the flags with at least ten cases in the whole set.</summary>
    public static double FlagMacro(ScoreAdvert[] sample, ScoreAdvert[] all)
    {
        var flags = Flags(all).Where(flag => flag.Figures.Positives >= FewestCases).Select(flag => flag.Flag).ToArray();
        return flags.Length == 0 ? 0 : flags.Average(flag => Of(sample, advert => advert.Labels.RedFlags.Contains(flag), advert => advert.Said.RedFlags.Any(said => said.Code == flag)).F1);
    }

    /// <summary>The 95 % interval of a figure, by drawing adverts with replacement; the same every time.</summary>
    public static (double Low, double High) Bootstrap(ScoreAdvert[] adverts, Func<ScoreAdvert[], double> figure)
    {
        if (adverts.Length == 0)
            return (0, 0);
        var random = new Random(Seed);
        var drawn = new double[Samples];
        for (var i = 0; i < Samples; i++)
            drawn[i] = figure([.. Enumerable.Range(0, adverts.Length).Select(_ => adverts[random.Next(adverts.Length)])]);
        Array.Sort(drawn);
        return (drawn[(int)(Samples * 0.025)], drawn[(int)(Samples * 0.975)]);
    }

    private static IEnumerable<(string, Figures)> Codes(ScoreAdvert[] adverts, Func<ScoreAdvert, IReadOnlyList<string>> label, Func<ScoreAdvert, IReadOnlyList<string>> said) =>
        adverts.SelectMany(label).Distinct().Select(code => (code, Of(adverts, advert => label(advert).Contains(code), advert => said(advert).Contains(code))))
            .OrderByDescending(pair => pair.Item2.Positives);
}
