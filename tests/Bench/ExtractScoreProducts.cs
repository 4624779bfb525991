using System.Globalization;
using System.Text.Json;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Price, article number and availability against the product extraction benchmark.</summary>
internal static class ExtractScoreProducts
{
    public static void Run(string real, bool verbose)
    {
        string folder = Path.Combine(real, "pages/product-extraction-benchmark");
        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var tallies = new Dictionary<string, Tally> { ["price"] = new(), ["sku"] = new(), ["availability"] = new() };
        (int soldFound, int sold, int shownRight) = (0, 0, 0);
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "html")).Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileName(path).Split('.')[0];
            JsonElement labels = truth.RootElement.GetProperty(id);
            ExtractedPage page = ExtractScore.Extract(path);
            string shown = Shown(path)?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
            string amount = page.Price?.Amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
            string[] prices = [.. ExtractScore.Strings(labels, "price").Select(p => decimal.Parse(p, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture))];
            shownRight += prices.Contains(shown) || (prices.Length == 0 && shown.Length == 0) ? 1 : 0;
            if (verbose && !prices.Contains(shown))
            {
                Console.WriteLine($"  {id[..6]} shown price {shown}, labelled {string.Join('|', prices)}");
            }

            string[] stock = ExtractScore.Strings(labels, "availability");
            sold += stock.Contains("OutOfStock") ? 1 : 0;
            soldFound += stock.Contains("OutOfStock") && page.Availability == Availability.OutOfStock ? 1 : 0;
            var line = new List<string>();
            line.AddRange(tallies["price"].Add("price", prices, amount));
            line.AddRange(tallies["sku"].Add("sku", ExtractScore.Strings(labels, "sku"), page.Sku ?? ""));
            line.AddRange(tallies["availability"].Add("availability", stock, page.Availability?.ToString() ?? ""));
            if (line.Count > 0 || page.Kind != PageKind.Listing || verbose)
            {
                Console.WriteLine($"  {id[..6]} {page.Kind} {labels.GetProperty("url").GetString()!} {string.Join("; ", line)}");
            }
        }

        Console.WriteLine(string.Join("; ", tallies.Select(t => $"{t.Key} {t.Value}")) + $"; out of stock found {soldFound}/{sold}");
        Console.WriteLine($"by what a visitor sees alone, without structured data: price right on {shownRight} pages");
    }

    /// <summary>The price a visitor sees: says how pages without structured data will fare.</summary>
    private static decimal? Shown(string path)
    {
        PageContent content = ExtractScore.Load(path);
        using DecodedPage decoded = PageDecoder.Decode(content.Body.Span, null);
        using HtmlPage page = HtmlPageReader.Read(decoded.Text, null);
        return VisibleFacts.Read(new PageReading(page, content, null, default)).Price?.Amount;
    }

    private sealed class Tally
    {
        private int _right;
        private int _given;
        private int _labelled;

        public IEnumerable<string> Add(string name, string[] labels, string value)
        {
            bool right = labels.Contains(value, StringComparer.OrdinalIgnoreCase);
            _labelled += labels.Length > 0 ? 1 : 0;
            _given += value.Length > 0 ? 1 : 0;
            _right += right ? 1 : 0;
            return right || (labels.Length == 0 && value.Length == 0) ? [] : [$"{name}: labelled {string.Join('|', labels)}, got '{value}'"];
        }

        public override string ToString()
        {
            double precision = _given == 0 ? 0 : (double)_right / _given;
            double recall = _labelled == 0 ? 0 : (double)_right / _labelled;
            return string.Create(CultureInfo.InvariantCulture, $"F1 {(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)):0.000} (P {precision:0.00}, R {recall:0.00})");
        }
    }
}
