using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>The following page against labelled ones: the 'next' links of forums, shops, blogs and search pages.</summary>
internal static class ExtractScorePagination
{
    public static void Run(string real, bool verbose)
    {
        string folder = Path.Combine(real, "pagination_autopager");
        string[][] rows = [.. File.ReadAllLines(Path.Combine(folder, "data.csv")).Skip(1).Select(Fields).Where(r => r.Length > 5)];
        (int right, int total, int silent, int none, int linked, int back) = (0, 0, 0, 0, 0, 0);
        foreach (string[] row in rows)
        {
            string path = Path.Combine(folder, "html", row[0] + ".html.gz");
            if (!File.Exists(path))
            {
                continue;
            }

            PageContent content = ExtractScore.Load(path) with { Url = new Uri(row[1]), ContentType = $"text/html; charset={row[2]}" };
            ExtractedPage page = ExtractScore.Extract(content);
            HashSet<string> labelled = Labelled(content, row[5]);
            bool hit = labelled.Count == 0 ? page.Next is null : page.Next is not null && labelled.Contains(WithoutFragment(page.Next));
            (total, right) = labelled.Count > 0 ? (total + 1, right + (hit ? 1 : 0)) : (total, right);
            (none, silent) = labelled.Count == 0 ? (none + 1, silent + (hit ? 1 : 0)) : (none, silent);
            back += !hit && LeadsBack(row[1], labelled.FirstOrDefault()) ? 1 : 0;
            linked += labelled.Count > 0 && page.Links.Any(labelled.Contains) ? 1 : 0;
            if (!hit || verbose)
            {
                Console.WriteLine($"  {row[0]} {page.Kind} {row[1]}: labelled '{labelled.FirstOrDefault()}', got '{page.Next}'");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"next {right}/{total} = {(double)right / total:0.000}, {(double)right / (total - back):0.000} without {back} labels that lead back to a lower page; none said where none is labelled {silent}/{none}; labelled link among links[] {linked}/{total}"));
    }

    private static string WithoutFragment(string url) => url.Split('#')[0];

    /// <summary>True where the label leads back: to a lower page number than the page's own, or to the site's first page.</summary>
    private static bool LeadsBack(string own, string? target) =>
        target is not null && Number(own) is { } here && (Number(target) is not { } there || there < here);

    private static int? Number(string url) =>
        System.Text.RegularExpressions.Regex.Match(url, @"(?:page[d]?[=/]|start=|[?&]p=)(\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What the labelled selector matches, absolute.</summary>
    private static HashSet<string> Labelled(PageContent content, string selector)
    {
        // The labels' selectors are read by a browser's rules, not by ours.
        string markup = PageDecoder.Decode(content.Body.Span, content.ContentType).Text.ToString();
        using HtmlPage page = HtmlPageReader.Read(markup, content.Url);
        using IDocument document = new HtmlParser().ParseDocument(markup);
        return selector.Length == 0 ? [] : [.. document.QuerySelectorAll(selector).Select(e => page.Absolute(e.GetAttribute("href"))).OfType<string>().Select(WithoutFragment)];
    }

    /// <summary>One line of comma-separated values with quotes.</summary>
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
