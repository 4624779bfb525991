using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>Prints where the classifier and the labels differ.</summary>
internal static class ScoreReport
{
    public static void Disagreements(ScoreAdvert[] adverts, TaxonCatalog taxa, bool all)
    {
        var wrongExempt = adverts.Where(advert => advert.Labels.Annex == "A" && advert.IsSuspect && advert.Said.Triage is LegalTriage.Exempt or LegalTriage.Documented).ToArray();
        Console.WriteLine($"Annex A given a wrong exemption or document: {wrongExempt.Length} {string.Join(' ', wrongExempt.Select(advert => advert.Advert.Id))}");
        foreach (var advert in adverts.Where(advert => advert.SaidVerdict != advert.Labels.Verdict))
            Console.WriteLine($"VERDICT {Describe(advert)}");
        if (!all)
            return;
        foreach (var advert in adverts)
            Details(advert, taxa);
    }

    private static void Details(ScoreAdvert advert, TaxonCatalog taxa)
    {
        var missed = advert.Labels.Taxa.Where(taxon => !ScoreFigures.IsFound(advert, taxon, taxa)).ToArray();
        if (missed.Length > 0)
            Console.WriteLine($"TAXON {advert.Advert.Id} missed {string.Join(", ", missed)}; said {string.Join(", ", advert.Said.Taxa.Select(taxon => taxon.Name))}");
        if (advert.Labels.Annex != advert.Said.Annex)
            Console.WriteLine($"ANNEX {advert.Advert.Id} is {advert.Labels.Annex}, said {advert.Said.Annex} ({string.Join(", ", advert.Said.Taxa.Select(taxon => taxon.Name))})");
        if (advert.Labels.Product != advert.Said.Product)
            Console.WriteLine($"PRODUCT {advert.Advert.Id} is {advert.Labels.Product}, said {advert.Said.Product}");
        if (advert.Labels.Language != advert.Said.Language)
            Console.WriteLine($"LANGUAGE {advert.Advert.Id} is {advert.Labels.Language}, said {advert.Said.Language}");
        foreach (var flag in advert.Labels.RedFlags.Where(flag => advert.Said.RedFlags.All(said => said.Code != flag)))
            Console.WriteLine($"FLAG-MISSED {flag} {advert.Advert.Id}");
        foreach (var said in advert.Said.RedFlags.Where(said => !advert.Labels.RedFlags.Contains(said.Code)))
            Console.WriteLine($"FLAG-EXTRA {said.Code} {advert.Advert.Id} '{said.Span?.Text}'");
    }

    private static string Describe(ScoreAdvert advert) =>
        $"{advert.Advert.Id} {advert.Labels.Language} is {advert.Labels.Verdict} ({string.Join(",", advert.Labels.Taxa)}), said {advert.SaidVerdict} {advert.Said.Score:0.00} ({string.Join(",", advert.Said.Taxa.Select(taxon => taxon.Name))}): "
        + string.Join(" ", advert.Said.Reasons.Where(reason => reason.Weight != 0).Select(reason => $"{reason.Rule}{reason.Weight:+0.0;-0.0}[{reason.Span?.Text}]"));
}
