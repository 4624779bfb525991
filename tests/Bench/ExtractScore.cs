using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Scores extraction against the labelled pages beside the project: <c>-- extract-score [part…] [--verbose]</c>.</summary>
internal static class ExtractScore
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly PageExtractor Extractor = new();

    /// <summary>Prints the figures; returns 2 where the labelled pages are absent.</summary>
    public static int Run(string[] args)
    {
        string? real = RealInput.Find();
        if (real is null)
        {
            Console.Error.WriteLine("The labelled pages (../shared/real) are not here: nothing to score.");
            return 2;
        }

        bool verbose = args.Contains("--verbose");
        string[] parts = [.. args.Where(a => !a.StartsWith('-'))];
        var all = new Dictionary<string, Action>
        {
            ["kinds"] = () => ExtractScoreKinds.Run(real, verbose),
            ["fields"] = () => ExtractScoreFields.Run(real, verbose),
            ["products"] = () => ExtractScoreProducts.Run(real, verbose),
            ["prices"] = () => ExtractScorePrices.Run(real, verbose),
            ["phones"] = () => ExtractScoreContacts.Phones(real, verbose),
            ["contacts"] = () => ExtractScoreContacts.Contacts(real, verbose),
            ["speed"] = () => Speed(real),
        };
        foreach ((string name, Action run) in all.Where(p => parts.Length == 0 || parts.Contains(p.Key)))
        {
            Console.WriteLine($"== {name}");
            run();
        }

        return 0;
    }

    /// <summary>Reads and extracts one saved page.</summary>
    public static ExtractedPage Extract(string path) => Extractor.Extract(Load(path), null, Now);

    public static PageContent Load(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var unpacked = new MemoryStream();
            using var zipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            zipped.CopyTo(unpacked);
            bytes = unpacked.ToArray();
        }

        return new PageContent(null, 200, null, bytes);
    }

    private static void Speed(string real)
    {
        PageContent[] pages = [.. Directory.GetFiles(Path.Combine(real, "pages/product-extraction-benchmark/html")).Select(Load)];
        for (int i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (PageContent page in pages)
            {
                Extractor.Extract(page, null, Now);
            }

            double perPage = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6 / pages.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Length / watch.Elapsed.TotalSeconds:0.0} pages/s, {perPage:0.0} MB allocated a page, {pages.Average(p => p.Body.Length) / 1000:0} kB a page"));
        }
    }

    /// <summary>White space folded, case kept.</summary>
    public static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The strings of a JSON array under a name.</summary>
    public static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(v => v.GetString()!.Trim())] : [];
}
