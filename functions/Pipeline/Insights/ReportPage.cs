using System.Globalization;
using Wildlife.Partners;

namespace Wildlife.Insights;

/// <summary>A year's report as a page that prints well.</summary>
internal static class ReportPage
{
    private static readonly string[] AdvertHeader = ["", "advert groups", "adverts", "sellers", "removed", "median hours to removal"];

    public static string Write(YearReport report)
    {
        var page = new HtmlPageText($"Wildlife trade on watched marketplaces, {report.Year}", "en");
        page.Element("p", $"{Number(report.Whole.AdvertGroups)} suspect advert groups of {Number(report.Whole.Sellers)} seller clusters ({Number(report.Before.AdvertGroups)} advert groups the year before); {Number(report.Whole.Removed)} adverts were removed. Suspect means potentially illegal.");
        page.Element("p", report.AsOf is { } asOf ? $"Counted {asOf.UtcDateTime:yyyy-MM-dd HH:mm} UTC." : "Nothing was counted.", "note");
        page.Element("h2", "Recommendations");
        if (report.Recommendations.Count == 0)
        {
            page.Element("p", "The figures are too small to recommend anything.");
        }

        page.Table(["for", "what", "because"], report.Recommendations.Select(each => (IReadOnlyList<string>)[each.To, each.Text, each.Because]));
        Adverts(page, "By month", report.Months, row => row.Period?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "");
        Adverts(page, "By taxon", report.Taxa, row => row.Group);
        Adverts(page, "By site", report.Sites, row => row.Group);
        Adverts(page, "By country", report.Countries, row => row.Group);
        page.Element("h2", "Sellers by number of advert groups");
        page.Table(["advert groups", "sellers", "on several sites", "in several countries", "tier 1"], report.Sellers.Select(row => (IReadOnlyList<string>)[row.AdvertGroups, Number(row.Sellers), Number(row.OnSeveralSites), Number(row.InSeveralCountries), Number(row.Urgent)]));
        page.Element("h2", "Across borders");
        page.Table(["way", "from", "to", "advert groups", "sellers"], report.Routes.Select(row => (IReadOnlyList<string>)[row.Kind, row.From, row.To, Number(row.AdvertGroups), Number(row.Sellers)]));
        page.Element("h2", "How such adverts are written");
        page.Table(["red flag", "advert groups"], report.Flags.Select(flag => (IReadOnlyList<string>)[flag.Name, Number(flag.Count)]));
        page.Element("h2", "How this was counted");
        page.Open("ul");
        report.Rules.ToList().ForEach(rule => page.Element("li", rule.Text));
        page.Close("ul");
        return page.End();
    }

    private static void Adverts(HtmlPageText page, string title, IReadOnlyList<AdvertRow> rows, Func<AdvertRow, string> nameOf)
    {
        page.Element("h2", title);
        page.Table(AdvertHeader, rows.Select(row => (IReadOnlyList<string>)
        [
            nameOf(row), Number(row.AdvertGroups), Number(row.Adverts), Number(row.Sellers), Number(row.Removed), row.MedianHoursToRemoval?.ToString("0", CultureInfo.InvariantCulture) ?? "–",
        ]));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
