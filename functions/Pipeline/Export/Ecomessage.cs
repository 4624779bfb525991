using System.Globalization;
using System.Text;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>
/// The fields of an INTERPOL Ecomessage, prefilled. A national agency completes it and sends it through its National Central Bureau; nobody else can. No
/// line of an advert can look like a field: what runs over a line is set in behind a bar.
/// </summary>
internal static class Ecomessage
{
    public static byte[] Write(CaseDossier dossier, EvidenceSettings settings, Grading grading)
    {
        var text = new StringBuilder("ECOMESSAGE (prefilled; to be completed and sent by a national authority through its INTERPOL National Central Bureau)\n");
        var listings = dossier.Listings;
        Field(text, "Handling", grading.Code);
        Field(text, "1. Subject", $"Illegal trade in wildlife, suspected: {string.Join(", ", dossier.Case.Taxa)}. {ExportText.Caution(grading)}");
        Field(text, "2. Reporting agency", settings.Organisation is { Length: > 0 } name ? name : "[to be completed]");
        Field(text, "   Reference", $"case {dossier.Case.Id}, event {dossier.Case.Version.ToString(CultureInfo.InvariantCulture)}");
        Field(text, "3. Place", string.Join("; ", listings.Select(listing => $"{listing.Listing.Country} {listing.Listing.Location}".Trim()).Distinct()));
        Field(text, "   Date and time", $"{ExportText.Instant(listings.Select(listing => listing.Listing.FirstObservedAt).DefaultIfEmpty(dossier.Case.OpenedAt).Min())} to {ExportText.Instant(dossier.AsOf)}");
        Field(text, "   Method of detection", "Internet monitoring; each page kept as received (WARC) with its SHA-256");
        Field(text, "4. Persons and companies involved", "as the adverts name them; identity not verified");
        foreach (var person in listings.Select(Person).Distinct())
        {
            Field(text, "   -", person);
        }

        Field(text, "5. Goods", "");
        foreach (var listing in listings)
        {
            WriteGoods(text, listing);
        }

        Field(text, "6. Modus operandi", string.Join("; ", listings.SelectMany(listing => listing.Listing.Assessment.RedFlags).Select(flag => flag.Text).Distinct()));
        Field(text, "   Route and means of transport", "[to be completed]");
        Field(text, "   Concealment", "[to be completed]");
        Field(text, "7. Law", string.Join("; ", listings.SelectMany(listing => listing.Listing.Assessment.Reasons).Select(reason => reason.Law).OfType<string>().Distinct()));
        Field(text, "   Penalty", "[to be completed]");
        Field(text, "8. Links", dossier.Case.LinkedCases.Count == 0 ? "none known" : string.Join("; ", dossier.Case.LinkedCases.Select(linked => $"{linked.CaseId}: {linked.Reason}")));
        Field(text, "9. Seizures and proceedings", Proceedings(dossier));
        Field(text, "10. Request to other countries", "[to be completed]");
        Field(text, "11. Attachments", "evidence package of the case (zip), checked with 'wildlife verify'");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void WriteGoods(StringBuilder text, DossierListing dossier)
    {
        var (listing, judged) = (dossier.Listing, dossier.Listing.Assessment);
        Field(text, "   -", $"{SpecimenTerms.Name(judged.Product)} ({SpecimenTerms.Code(judged.Product)}), {string.Join(", ", judged.Taxa.Select(taxon => $"{taxon.Name} (EU annex {taxon.Annex})"))}");
        Field(text, "     advert", $"{listing.Title}");
        Field(text, "     address", listing.Url);
        Field(text, "     price asked", $"{listing.Price?.Text} {listing.Price?.Currency}".Trim());
        Field(text, "     documents quoted", string.Join("; ", judged.Documents.Select(document => $"{document.Kind} {document.Value}".Trim())));
        Field(text, "     state", WireName.Of(listing.State));
    }

    private static string Person(DossierListing dossier)
    {
        var shown = dossier.LatestShown?.Observation.Page;
        return string.Join("; ", ((string?[])
        [
            dossier.Listing.Seller, $"account on {dossier.Listing.Source}", shown?.Seller?.Id, shown?.Seller?.Url,
            .. (shown?.Contacts ?? []).Select(contact => $"{contact.Kind} {contact.Value}"),
        ]).Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string Proceedings(CaseDossier dossier) => string.Join("; ", (IEnumerable<string>)
    [
        .. dossier.Case.Seizures.Select(seizure => string.Create(CultureInfo.InvariantCulture, $"{seizure.On:yyyy-MM-dd} {seizure.Country} {seizure.Authority}: {seizure.Quantity} {WireName.Of(seizure.Unit)} {seizure.Taxon} ({SpecimenTerms.Name(seizure.Product)})")),
        .. dossier.Case.Prosecutions.Select(prosecution => string.Create(CultureInfo.InvariantCulture, $"{prosecution.On:yyyy-MM-dd} {prosecution.Country} {prosecution.Authority}: {prosecution.Offence}, {IllegalTradeCsv.Sanction(prosecution)}")),
    ]) is { Length: > 0 } proceedings ? proceedings : "none recorded";

    private static void Field(StringBuilder text, string name, string value)
    {
        var lines = value.ReplaceLineEndings("\n").Split('\n').Select(line => string.Concat(line.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c))).ToList();
        text.Append(name).Append(": ").Append(lines[0]).Append('\n');
        foreach (var line in lines.Skip(1))
        {
            text.Append("      | ").Append(line).Append('\n');
        }
    }
}
