using System.Globalization;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>One row per advert.</summary>
internal static class AdvertCsv
{
    public static byte[] Write(CaseDossier dossier, Grading grading)
    {
        var table = new CsvTable(
            "case", "source", "ad_id", "url", "title", "seller", "location", "country", "language", "price", "currency", "price_text", "state", "first_read", "last_read", "readings",
            "verdict", "tier", "score", "legal_position", "taxa", "annex", "product", "red_flags", "exemptions_claimed", "documents_quoted", "law", "reasons", "group",
            "observation_sha256", "source_grade", "information_grade", "handling", "tlp");
        foreach (var listing in dossier.Listings.Select(listing => listing.Listing))
        {
            var judged = listing.Assessment;
            table.Add(
                dossier.Case.Id, listing.Source, listing.AdId, listing.Url, listing.Title, listing.Seller, listing.Location, listing.Country, judged.Language,
                listing.Price?.Amount?.ToString(CultureInfo.InvariantCulture), listing.Price?.Currency, listing.Price?.Text, WireName.Of(listing.State),
                ExportText.Instant(listing.FirstObservedAt), ExportText.Instant(listing.LastObservedAt), listing.Readings.Count.ToString(CultureInfo.InvariantCulture),
                WireName.Of(judged.Verdict), judged.Tier?.ToString(), judged.Score.ToString("0.0000", CultureInfo.InvariantCulture), WireName.Of(judged.Triage),
                ExportText.List(judged.Taxa.Select(taxon => taxon.Name)), judged.Annex, judged.Product, ExportText.List(judged.RedFlags.Select(flag => flag.Code)),
                ExportText.List(judged.Exemptions), ExportText.List(judged.Documents.Select(document => $"{document.Kind} {document.Value}".Trim())),
                ExportText.List(judged.Reasons.Select(reason => reason.Law).OfType<string>().Distinct()), ExportText.List(judged.Reasons.Select(reason => reason.Text)), listing.GroupId,
                listing.Readings[^1].Sha256, grading.Source, grading.Information.ToString(CultureInfo.InvariantCulture), grading.Handling, WireName.Of(grading.Tlp));
        }

        return table.ToBytes();
    }
}
