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
            ["pagination"] = () => ExtractScorePagination.Run(real, verbose),
            ["charsets"] = () => ExtractScoreCharsets.Run(real, verbose),
            ["structured"] = () => ExtractScoreStructured.Run(real, verbose),
            ["speed"] = () => ExtractScoreSpeed.Run(real),
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

    /// <summary>Extracts a page whose address is known.</summary>
    public static ExtractedPage Extract(PageContent page) => Extractor.Extract(page, null, Now);

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

    /// <summary>White space folded, case kept.</summary>
    public static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The strings of a JSON array under a name.</summary>
    public static string[] Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray().Select(v => v.GetString()!.Trim())] : [];
}
