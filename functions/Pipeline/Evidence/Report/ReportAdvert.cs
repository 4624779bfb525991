using System.Globalization;
using Wildlife.Classify;

namespace Wildlife.Evidence;

/// <summary>One advert in the report: what it says, why it is here, how it was read.</summary>
internal static class ReportAdvert
{
    public static void Write(Html html, ReportWords words, DossierListing dossier, int number)
    {
        var listing = dossier.Listing;
        html.Begin("section", "advert")
            .Element("h2", string.Create(CultureInfo.InvariantCulture, $"{words.Texts.AdvertHeading} {number}: {ReportHead.Shorten(listing.Title ?? listing.Url, 200)}"));
        WriteFacts(html, words, dossier);
        WriteReasons(html, words, listing.Assessment);
        if (!string.IsNullOrWhiteSpace(listing.Description))
        {
            html.Element("h3", words.Texts.TextAsRead).Element("pre", listing.Description);
        }

        WritePictures(html, words, dossier);
        ReportReadings.Write(html, words, dossier);
        html.End();
    }

    private static void WriteFacts(Html html, ReportWords words, DossierListing dossier)
    {
        var (listing, shown) = (dossier.Listing, dossier.LatestShown?.Observation.Page);
        var judged = listing.Assessment;
        html.Begin("table", "facts")
            .Fact(words.Texts.Url, listing.Url)
            .Fact(words.Texts.State, words.Word("listing", WireName.Of(listing.State)))
            .Fact(words.Texts.FirstSeen, ReportHead.Instant(listing.FirstObservedAt))
            .Fact(words.Texts.LastSeen, ReportHead.Instant(listing.LastObservedAt))
            .Fact(words.Texts.Seller, SellerOf(listing.Seller, shown?.Seller))
            .Fact(words.Texts.Location, listing.Location)
            .Fact(words.Texts.Price, listing.Price?.Text is { Length: > 0 } price ? $"{price} {listing.Price.Currency}".Trim() : null)
            .Fact(words.Texts.Contacts, string.Join("; ", (shown?.Contacts ?? []).Select(contact => $"{contact.Kind}: {contact.Value} ({contact.Raw})")))
            .Fact(words.Texts.Taxa, string.Join("; ", judged.Taxa.Select(taxon => $"{taxon.Name} ({words.Texts.Annex}: {taxon.Annex})")))
            .Fact(words.Texts.Product, words.Word("product", judged.Product))
            .Fact(words.Texts.Triage, words.Word("triage", WireName.Of(judged.Triage)))
            .Fact(words.Texts.Verdict, string.Create(CultureInfo.InvariantCulture, $"{words.Word("verdict", WireName.Of(judged.Verdict))}, {judged.Score:0.00}"))
            .Fact(words.Texts.RedFlags, string.Join("; ", judged.RedFlags.Select(flag => Quote(words.Say(flag), flag.Span))))
            .Fact(words.Texts.Exemptions, string.Join("; ", judged.Exemptions.Select(exemption => words.Word("exemption", exemption))))
            .Fact(words.Texts.Documents, string.Join("; ", judged.Documents.Select(document => $"{words.Word("document", document.Kind)} {document.Value}".Trim())))
            .End();
    }

    private static string? SellerOf(string? name, Extract.ListingSeller? seller) =>
        string.Join("; ", ((string?[])[name, seller?.Id, seller?.Url]).Where(part => !string.IsNullOrWhiteSpace(part)).Distinct());

    private static void WriteReasons(Html html, ReportWords words, Assessment judged)
    {
        html.Element("h3", words.Texts.WhyHeading).Begin("table").Begin("thead").Row("th", words.Texts.Reason, words.Texts.Words, words.Texts.Law).End();
        foreach (var reason in judged.Reasons)
        {
            html.Row("td", words.Say(reason), reason.Span?.Text ?? "", reason.Law ?? "");
        }

        html.End();
    }

    private static string Quote(string flag, TextSpan? span) => span is null ? flag : $"{flag} („{span.Text}“)";

    private static void WritePictures(Html html, ReportWords words, DossierListing dossier)
    {
        var pictures = dossier.Pictures.DistinctBy(picture => picture.Sha256).ToList();
        if (pictures.Count == 0)
        {
            return;
        }

        html.Element("h3", words.Texts.Pictures);
        foreach (var picture in pictures)
        {
            html.Begin("p").Picture(picture.Name, picture.Name).Begin("span", "hash").Text($"{picture.Name} {picture.Sha256}").End().End();
        }
    }
}
