using System.Globalization;
using Wildlife.Cases;

namespace Wildlife.Evidence;

/// <summary>The brief's own part: the most urgent adverts with what is forbidden, the law, and what to do next. Short enough for two printed pages.</summary>
internal static class ReportBrief
{
    private const int Adverts = 4;
    private const int Reasons = 3;
    private const int Laws = 5;

    public static void Write(Html html, ReportWords words, CaseDossier dossier)
    {
        var urgent = dossier.Listings.OrderBy(listing => (int?)listing.Listing.Assessment.Tier ?? int.MaxValue).ThenByDescending(listing => listing.Listing.Assessment.Score).ToList();
        html.Element("h2", words.Texts.Adverts);
        foreach (var listing in urgent.Take(Adverts))
        {
            WriteAdvert(html, words, listing.Listing);
        }

        if (urgent.Count > Adverts)
        {
            html.Element("p", string.Create(CultureInfo.InvariantCulture, $"{words.Texts.More} {urgent.Count - Adverts}"));
        }

        html.Element("h2", words.Texts.LawHeading).Element("p", ReportHead.Shorten(string.Join("; ", ReportHead.LawOf(dossier).Take(Laws)), 400));
        html.Element("h2", words.Texts.NextHeading).Begin("ol").Element("li", words.Texts.NextHold).Element("li", words.Texts.NextIdentify).Element("li", words.Texts.NextDocuments).End();
        html.Element("p", words.Texts.LimitsText, "small");
    }

    private static void WriteAdvert(Html html, ReportWords words, Listing listing)
    {
        html.Begin("section", "advert").Element("h3", ReportHead.Shorten(listing.Title ?? listing.Url, 120))
            .Begin("table", "facts small")
            .Fact(words.Texts.Url, ReportHead.Shorten(listing.Url, 160))
            .Fact(words.Texts.Seller, ReportHead.Shorten(listing.Seller ?? "", 80))
            .Fact(words.Texts.Price, ReportHead.Shorten(listing.Price?.Text ?? "", 40))
            .Fact(words.Texts.Taxa, ReportHead.Shorten(string.Join("; ", listing.Assessment.Taxa.Select(taxon => $"{taxon.Name} ({taxon.Annex})")), 120))
            .Fact(words.Texts.Triage, words.Word("triage", WireName.Of(listing.Assessment.Triage)))
            .Fact(words.Texts.WhyHeading, ReportHead.Shorten(string.Join(" ", Weightiest(listing).Select(reason => words.Say(reason))), 320))
            .Fact(words.Texts.State, words.Word("listing", WireName.Of(listing.State)))
            .End().End();
    }

    // What is forbidden, then what gave it away.
    private static IEnumerable<Classify.Reason> Weightiest(Listing listing) => listing.Assessment.Reasons
        .OrderByDescending(reason => reason.Law is not null)
        .ThenByDescending(reason => reason.Weight)
        .Take(Reasons);
}
