using System.Buffers;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Finds where the goods are, in the advert's own block.</summary>
internal static partial class PlaceFinder
{
    private const int Longest = 90;

    private static readonly LabelSet Labels = new(
        "lieu", "localisation", "localité", "ville", "commune", "où", "situé à", "adresse", "lieu de retrait",
        "ort", "standort", "plz / ort", "plz/ort", "plz, ort", "wohnort", "abholort", "artikelstandort", "anzeigenort", "ort des artikels",
        "plaats", "locatie", "woonplaats", "stad", "gemeente", "ligging", "ophalen in", "standplaats",
        "location", "located in", "item location", "place", "city", "town", "town/city", "city/town", "address",
        "hely", "helyszín", "település", "helység", "város", "cím", "lokáció", "átvétel helye",
        "ubicación", "localización", "población", "luogo", "località", "comune", "lokalizacja", "miejscowość", "miasto", "lokalita", "mesto", "město");

    private static readonly string[] Marks =
        ["location", "locality", "localisation", "standort", "lieu", "plaats", "city", "address", "adresse", "-ort", "ort-", "locatie", "place", "helyszin", "telepules", "ubicacion", "localita", "lokalizacja"];

    private static readonly SearchValues<string> AnyMark = SearchValues.Create(Marks, StringComparison.Ordinal);

    /// <summary>The place as written; null where the advert names none.</summary>
    public static string? Find(PageReading reading)
    {
        HtmlPage page = reading.Page;
        return Marked(page, reading) ?? new LabelledValues(page, reading.Ground).Of(Labels, false).Select(v => v.Text).FirstOrDefault(IsPlace) ?? Coded(page, reading);
    }

    private static bool IsPlace(string text) =>
        text.Length is >= 2 and <= Longest && text.Any(char.IsLetter) && !text.Contains('?', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal);

    private static string? Marked(HtmlPage page, PageReading reading)
    {
        var isPlace = new MarkQuestion(page, mark => mark.AsSpan().ContainsAny(AnyMark) && Marks.Any(m => IsWordIn(mark, m)));
        for (int i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly PageNode node = ref page.Nodes[i];
            if (!node.Hidden && node.EndRun - node.FirstRun is > 0 and <= 12 && reading.Ground.Holds(i)
                && isPlace[i] && !HoldsInput(page, i)
                && VisibleText.Fold(VisibleText.Join(page.Runs, node.FirstRun, node.EndRun, Longest + 40)) is var text && IsPlace(text))
            {
                return Bare(text);
            }
        }

        return null;
    }

    /// <summary>A place named in an element without class: <c>59500 Douai</c> by the heading, alone in its block.</summary>
    private static string? Coded(HtmlPage page, PageReading reading)
    {
        if (reading.Main.Heading < 0)
        {
            return null;
        }

        int first = page.Nodes[reading.Main.Heading].EndRun;
        for (int run = first; run < Math.Min(page.Runs.Length, first + 80); run++)
        {
            string text = page.Runs[run].Text;
            if (text.Length is >= 6 and <= 80 && reading.Ground.Holds(page.Runs[run].Node) && CodeAndPlace().IsMatch(text))
            {
                return VisibleText.Fold(text);
            }
        }

        return null;
    }

    /// <summary>The mark begins there: <c>city</c> is no part of <c>capacity</c>, <c>place</c> none of <c>marketplace</c> nor of <c>placeholder</c>.</summary>
    private static bool IsWordIn(string mark, string word)
    {
        for (int at = mark.IndexOf(word, StringComparison.Ordinal); at >= 0; at = mark.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            bool ends = word is not ("place" or "lieu" or "city") || end == mark.Length || !char.IsAsciiLetter(mark[end]);
            if ((at == 0 || !char.IsAsciiLetter(mark[at - 1])) && ends)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsInput(HtmlPage page, int index)
    {
        for (int i = index; i < page.Nodes[index].End; i++)
        {
            if (page.Nodes[i].Tag is "input" or "button" or "select" or "textarea")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the label that sites write into the same element.</summary>
    private static string Bare(string text)
    {
        int length = Labels.LengthAtStart(text, false);
        string rest = length > 0 ? text[length..].TrimStart(' ', ':', '\u00a0') : "";
        return rest.Length >= 2 ? rest : text;
    }

    [GeneratedRegex(@"^\s*((D|A|B|F|CH|L|NL|H|BE|DE|FR|AT|HU)[- ])?([0-9]{4,5}|[0-9]{4} ?[A-Z]{2}) +\p{Lu}[\p{L}' .-]{2,40}(\s*\(?[\p{L} .'-]{2,30}\)?)?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeAndPlace();
}
