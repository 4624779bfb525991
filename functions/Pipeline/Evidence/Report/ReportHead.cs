using System.Globalization;
using Wildlife.Cases;

namespace Wildlife.Evidence;

/// <summary>The beginning of report and brief: what it is, how it may be handled, the case's facts, the law.</summary>
internal static class ReportHead
{
    private const int LongestTitle = 200;

    public static void Write(Html html, ReportWords words, string title, CaseDossier dossier, PackageMaking making) => html
        .Element("p", making.Grading.Code, "mark")
        .Element("h1", $"{title}: {words.Texts.Case} {dossier.Case.Id}")
        .Element("p", Shorten(dossier.Case.Title, LongestTitle))
        .Element("p", words.Texts.Lead, "lead");

    public static void WriteFacts(Html html, ReportWords words, CaseDossier dossier, PackageMaking making, EvidenceSettings settings)
    {
        var subject = dossier.Case;
        var (grading, listings) = (making.Grading, dossier.Listings.Select(listing => listing.Listing).ToList());
        html.Element("h2", words.Texts.SummaryHeading).Begin("table", "facts")
            .Fact(words.Texts.ReportedBy, settings.Organisation)
            .Fact(words.Texts.Tier, words.Word("tier", subject.Tier.ToString()))
            .Fact(words.Texts.State, words.Word("case", WireName.Of(subject.State)))
            .Fact(words.Texts.Score, subject.Score.ToString("0.00", CultureInfo.InvariantCulture))
            .Fact(words.Texts.Opened, Instant(subject.OpenedAt))
            .Fact(words.Texts.AsOf, Instant(dossier.AsOf))
            .Fact(words.Texts.Taxa, List(subject.Taxa, words))
            .Fact(words.Texts.Sources, List(subject.Sources, words))
            .Fact(words.Texts.Countries, List(subject.Countries, words))
            .Fact(words.Texts.Adverts, string.Create(CultureInfo.InvariantCulture, $"{listings.Count}; {words.Texts.AdvertGroups}: {listings.Select(listing => listing.GroupId).Distinct().Count()}"))
            .Fact(words.Texts.Removed, listings.Count(listing => listing.State == ListingState.Removed).ToString(CultureInfo.InvariantCulture))
            .Fact(words.Texts.Grade, $"{words.Word("source", grading.Source)}; {words.Word("information", grading.Information.ToString(CultureInfo.InvariantCulture))}; {words.Word("handling", grading.Handling)}")
            .Fact(words.Texts.MadeBy, making.By)
            .Fact(words.Texts.MadeAt, Instant(making.At))
            .Fact(words.Texts.MadeWith, making.With)
            .End()
            .Element("p", words.Texts.GradeNote, "small");
    }

    public static void WriteLaw(Html html, ReportWords words, CaseDossier dossier)
    {
        var law = LawOf(dossier).ToList();
        if (law.Count > 0)
        {
            html.Element("h2", words.Texts.LawHeading).Begin("ul");
            law.ForEach(source => html.Element("li", source));
            html.End();
        }
    }

    /// <summary>The sources of law that the judgements rest on.</summary>
    public static IEnumerable<string> LawOf(CaseDossier dossier) =>
        dossier.Listings.SelectMany(listing => listing.Listing.Assessment.Reasons).Select(reason => reason.Law).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    public static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";

    private static string List(IReadOnlyList<string> values, ReportWords words) => values.Count == 0 ? words.Texts.None : string.Join(", ", values);
}
