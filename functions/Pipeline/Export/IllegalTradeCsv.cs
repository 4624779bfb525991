using System.Globalization;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>
/// Rows with the columns of the CITES annual illegal trade report (standard format in the Secretariat's guidelines, SC71 2019): one per recorded seizure. Where
/// none is recorded the adverts stand as drafts, which the authority completes or drops.
/// </summary>
internal static class IllegalTradeCsv
{
    private const string Detection = "Internet monitoring";
    private const string Reason = "Offered for sale online";

    public static byte[] Write(CaseDossier dossier, EvidenceSettings settings, Grading grading)
    {
        var table = new CsvTable(
            "Unique identification number", "Date of seizure", "Species", "Description of specimen", "Quantity", "Unit", "Source", "Location of incident", "Detecting agency", "Reason for seizure",
            "Method of detection", "Means of transport", "Method of concealment", "Alleged country of origin", "Country of transit", "Alleged final destination", "Estimated value in country",
            "Nationality of offenders", "Law under which charges were brought", "Sanction", "Disposal of confiscated specimens", "Additional information", "Source grade", "Information grade", "Handling", "TLP");
        var number = 0;
        foreach (var seizure in dossier.Case.Seizures)
        {
            AddSeizure(table, dossier.Case, seizure, grading, ++number);
        }

        foreach (var listing in dossier.Case.Seizures.Count > 0 ? [] : dossier.Listings.Select(listing => listing.Listing).Where(listing => listing.Assessment.Tier is not null))
        {
            AddDraft(table, dossier.Case, listing, settings, grading, ++number);
        }

        return table.ToBytes();
    }

    private static void AddSeizure(CsvTable table, Case subject, Seizure seizure, Grading grading, int number) => table.Add(
        $"{subject.Id}-{number}", seizure.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), seizure.Taxon, SpecimenTerms.Code(seizure.Product), seizure.Quantity.ToString(CultureInfo.InvariantCulture),
        SpecimenTerms.Unit(seizure.Unit), "I", seizure.Country, seizure.Authority, Reason, Detection, null, null, null, null, null, null, null,
        ExportText.List(subject.Prosecutions.Select(prosecution => prosecution.Offence).Distinct()), ExportText.List(subject.Prosecutions.Select(Sanction)), null,
        $"{SpecimenTerms.Name(seizure.Product)}{(seizure.WeightKg is { } weight ? string.Create(CultureInfo.InvariantCulture, $"; {weight} kg") : "")}{(seizure.Reference is null ? "" : $"; reference {seizure.Reference}")}",
        grading.Source, grading.Information.ToString(CultureInfo.InvariantCulture), grading.Handling, WireName.Of(grading.Tlp));

    private static void AddDraft(CsvTable table, Case subject, Listing listing, EvidenceSettings settings, Grading grading, int number) => table.Add(
        $"{subject.Id}-{number}", null, ExportText.List(listing.Assessment.Taxa.Select(taxon => taxon.Name)), SpecimenTerms.Code(listing.Assessment.Product), null, null, SpecimenTerms.Source(listing),
        ExportText.List(((string?[])[listing.Country, listing.Location]).OfType<string>()), settings.Organisation, Reason, Detection, null, null, null, null, null, ValueOf(listing), null, null, null, null,
        $"DRAFT, nothing seized: {SpecimenTerms.Name(listing.Assessment.Product)} offered at {listing.Url}, read {ExportText.Day(listing.FirstObservedAt)} to {ExportText.Day(listing.LastObservedAt)}. {ExportText.Caution(grading)}",
        grading.Source, grading.Information.ToString(CultureInfo.InvariantCulture), grading.Handling, WireName.Of(grading.Tlp));

    private static string? ValueOf(Listing listing) =>
        listing.Price?.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount} {listing.Price.Currency} (asked)") : null;

    internal static string Sanction(Prosecution prosecution) => ExportText.List(((string?[])
    [
        WireName.Of(prosecution.Result),
        prosecution.FineEur is { } fine ? string.Create(CultureInfo.InvariantCulture, $"fine {fine} EUR") : null,
        prosecution.PrisonMonths is { } months ? string.Create(CultureInfo.InvariantCulture, $"{months} months") : null,
    ]).OfType<string>());
}
