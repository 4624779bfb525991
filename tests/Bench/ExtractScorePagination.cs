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
        var halves = new Dictionary<int, Tally> { [0] = new Tally(), [1] = new Tally() };
        foreach (string[] row in File.ReadAllLines(Path.Combine(folder, "data.csv")).Skip(1).Select(Fields).Where(r => r.Length > 8 && r[8].Length == 0))
        {
            string path = Path.Combine(folder, "html", row[0] + ".html.gz");
            if (File.Exists(path))
            {
                // Pages of one site stand in one half, so that what is mended for one half is seen on sites it was not mended for.
                Judge(row, path, halves[new Uri(row[1]).Host.Sum(c => c) % 2], verbose);
            }
        }

        Console.WriteLine($"first half of the sites: {halves[0]}");
        Console.WriteLine($"other half: {halves[1]}");
        Console.WriteLine($"all: {halves[0].With(halves[1])}");
    }

    private static void Judge(string[] row, string path, Tally tally, bool verbose)
    {
        PageContent content = ExtractScore.Load(path) with { Url = new Uri(row[1]), ContentType = $"text/html; charset={row[2]}" };
        ExtractedPage page = ExtractScore.Extract(content);
        Dictionary<string, string> labelled = Labelled(content, row[5]);
        bool hit = labelled.Count == 0 ? page.Next is null : page.Next is not null && labelled.ContainsKey(WithoutFragment(page.Next));
        tally.Add(labelled.Count > 0, hit, !hit && LeadsBack(row[1], labelled), page.Links.Any(labelled.ContainsKey));
        if (!hit || verbose)
        {
            Console.WriteLine($"  {row[0]} {page.Kind} {row[1]}: labelled {string.Join(" or ", labelled.Select(l => $"'{l.Value}' {l.Key}"))}, got '{page.Next}'");
        }
    }

    private static string WithoutFragment(string url) => url.Split('#')[0];

    /// <summary>True where the label leads back: to newer posts, to the page itself, to a lower page number than the page's own, or to the site's first page.</summary>
    private static bool LeadsBack(string own, Dictionary<string, string> labelled) =>
        labelled.Count > 0 && labelled.All(l => l.Value.Contains("newer", StringComparison.OrdinalIgnoreCase)
            || l.Key == WithoutFragment(own)
            || (Number(own) is { } here && (Number(l.Key) is not { } there || there < here)));

    private static int? Number(string url) =>
        System.Text.RegularExpressions.Regex.Match(url, @"(?:page[d]?[=/]|start=|[?&]p=)(\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The links that the labelled selector means, with their words: it may name what stands in a link, or what links stand in.</summary>
    private static Dictionary<string, string> Labelled(PageContent content, string selector)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        if (selector.Length == 0)
        {
            return links;
        }

        // The labels' selectors are read by a browser's rules, not by ours.
        string markup = PageDecoder.Decode(content.Body.Span, content.ContentType).Text.ToString();
        using HtmlPage page = HtmlPageReader.Read(markup, content.Url);
        using IDocument document = new HtmlParser().ParseDocument(markup);
        foreach (IElement link in document.QuerySelectorAll(selector).SelectMany(e => e.Closest("a") is { } around ? [around] : e.QuerySelectorAll("a").AsEnumerable()))
        {
            if (page.Absolute(link.GetAttribute("href")) is { } url)
            {
                links.TryAdd(WithoutFragment(url), ExtractScore.Fold(link.TextContent));
            }
        }

        return links;
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

    /// <summary>What was counted of one half of the sites.</summary>
    private sealed record Tally
    {
        private int labelled;
        private int right;
        private int back;
        private int linked;
        private int unlabelled;
        private int silent;

        public void Add(bool isLabelled, bool hit, bool leadsBack, bool isLinked)
        {
            labelled += isLabelled ? 1 : 0;
            right += isLabelled && hit ? 1 : 0;
            back += leadsBack ? 1 : 0;
            linked += isLabelled && isLinked ? 1 : 0;
            unlabelled += isLabelled ? 0 : 1;
            silent += !isLabelled && hit ? 1 : 0;
        }

        public Tally With(Tally other) => new()
        {
            labelled = labelled + other.labelled, right = right + other.right, back = back + other.back,
            linked = linked + other.linked, unlabelled = unlabelled + other.unlabelled, silent = silent + other.silent,
        };

        public override string ToString() => FormattableString.Invariant(
            $"next {right}/{labelled} = {(double)right / labelled:0.000}, {(double)right / (labelled - back):0.000} without {back} labels that lead back (newer, lower, or the page itself); none said where none is labelled {silent}/{unlabelled}; labelled link among links[] {linked}/{labelled}");
    }
}
