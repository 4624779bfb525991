using System.Globalization;
using Wildlife.Partners;

namespace Wildlife.Parcels;

/// <summary>One page for a depot's wall, from the rules that screen.</summary>
internal static class DepotCard
{
    public static string Write(ParcelRules rules, string language)
    {
        string Word(string name) => rules.Card[name].GetValueOrDefault(language) ?? rules.Card[name]["en"];
        var page = new HtmlPageText(Word("title"), language);
        page.Element("p", Word("actions"), "actions");
        page.Open("ul", "signs");
        foreach (var rule in rules.Rules.Where(rule => rule.Points > 0 && rule.Id != "contact-known").OrderByDescending(rule => rule.Points).ThenBy(rule => rule.Id, StringComparer.Ordinal))
        {
            page.Element("li", $"{new string('●', Math.Min(rule.Points, 6))} {rule.Texts.GetValueOrDefault(language) ?? rule.Texts["en"]}");
        }

        page.Close("ul");
        page.Element("h2", Word("no"));
        page.Element("p", Word("noList"));
        page.Element("h2", Word("words"));
        page.Element("p", string.Join(", ", rules.DeclaredAs.SelectMany(disguise => disguise.Words.GetValueOrDefault(language) ?? disguise.Words["en"])));
        page.Element("h2", Word("codes"));
        page.Element("p", string.Join(" · ", rules.HsCodes.Select(code => code.Prefix)));
        page.Element("h2", Word("routes"));
        page.Element("p", string.Join("; ", rules.Routes.Select(Describe)));
        return page.End();
    }

    private static string Describe(SmugglingRoute route) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(" ", route.Taxa.Take(1))}: {string.Join(" ", route.From)} → {(route.To.Count == 0 ? "EU" : string.Join(" ", route.To))}{(route.Months.Count == 0 ? "" : $" ({string.Join(", ", route.Months)})")}");
}
