using System.Globalization;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>
/// Rows for EU-TWIX, one per advert: what its records of seizures and offences hold (species, annex, term, unit, source, origin, detection, offence, outcome). Its
/// own template is for members only, so a member maps the columns when they load them.
/// </summary>
internal static class EuTwixCsv
{
    public static byte[] Write(CaseDossier dossier, EvidenceSettings settings, Grading grading)
    {
        var table = new CsvTable(
            "Reference", "Country", "Date of detection", "Place", "Reporting authority", "Method of detection", "Offence", "Legal basis", "Species", "EU annex", "Term code", "Term", "Quantity", "Unit",
            "Source code", "Country of origin", "Documents quoted", "Price asked", "Currency", "Marketplace", "Address of the advert", "State of the advert", "Outcome", "Remarks", "Source grade", "Information grade", "Handling", "TLP");
        var outcome = Outcome(dossier.Case);
        foreach (var listing in dossier.Listings.Select(listing => listing.Listing).Where(listing => listing.Assessment.Tier is not null))
        {
            var judged = listing.Assessment;
            table.Add(
                $"{dossier.Case.Id}/{listing.Source}/{listing.AdId}", listing.Country, ExportText.Day(listing.FirstObservedAt), listing.Location, settings.Organisation, "Internet monitoring", "Offering for sale online",
                ExportText.List(judged.Reasons.Select(reason => reason.Law).OfType<string>().Distinct()), ExportText.List(judged.Taxa.Select(taxon => taxon.Name)), judged.Annex,
                SpecimenTerms.Code(judged.Product), SpecimenTerms.Name(judged.Product), null, null, SpecimenTerms.Source(listing), null,
                ExportText.List(judged.Documents.Select(document => $"{document.Kind} {document.Value}".Trim())), listing.Price?.Amount?.ToString(CultureInfo.InvariantCulture), listing.Price?.Currency,
                listing.Source, listing.Url, WireName.Of(listing.State), outcome, ExportText.Caution(grading),
                grading.Source, grading.Information.ToString(CultureInfo.InvariantCulture), grading.Handling, WireName.Of(grading.Tlp));
        }

        return table.ToBytes();
    }

    private static string Outcome(Case subject) => ExportText.List((IEnumerable<string>)
    [
        WireName.Of(subject.State),
        .. subject.Outcomes.Select(WireName.Of),
        .. subject.Seizures.Select(seizure => string.Create(CultureInfo.InvariantCulture, $"seized {seizure.Quantity} {WireName.Of(seizure.Unit)} {seizure.Taxon} on {seizure.On:yyyy-MM-dd}")),
        .. subject.Prosecutions.Select(IllegalTradeCsv.Sanction),
    ]);
}
