using System.Globalization;
namespace Wildlife.Extract;

/// <summary>Finds the address of a picture, also where a script loads it later.</summary>
internal static class ImageSources
{
    private static readonly string[] LargeWords = ["zoom", "large", "hires", "high", "full", "original", "big"];
    private static readonly string[] LazyNames = ["data-src", "data-lazy-src", "data-lazy", "data-image", "data-imgsrc", "src"];

    /// <summary>The address of the largest picture the element names; null for placeholders.</summary>
    public static string? Of(HtmlPage page, int image)
    {
        foreach ((string name, string value) in page.Attributes(image))
        {
            if (name.StartsWith("data-", StringComparison.Ordinal) && Array.Exists(LargeWords, w => name.Contains(w, StringComparison.Ordinal)) && IsAddress(value))
            {
                return value.Trim();
            }
        }

        return Largest(page.Attribute(image, "data-srcset")) ?? Largest(page.Attribute(image, "srcset"))
            ?? LazyNames.Select(n => page.Attribute(image, n)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v) && !v.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The candidate of a source set with the largest width or density; the last where none names any.</summary>
    public static string? Largest(string? sourceSet)
    {
        (string? best, double bestSize) = (null, 0);
        foreach (string candidate in (sourceSet ?? "").Split((string[])[", ", ",\n", ",\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int space = candidate.LastIndexOf(' ');
            string address = (space > 0 ? candidate[..space] : candidate).Trim();
            double size = space > 0 && double.TryParse(candidate.AsSpan(space + 1).TrimEnd("wx"), NumberStyles.Float, CultureInfo.InvariantCulture, out double read) ? read : 0;
            if (size >= bestSize && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                (best, bestSize) = (address, size);
            }
        }

        return best;
    }

    private static bool IsAddress(string value) =>
        value.Length is > 6 and < 2_000 && value.Contains('/', StringComparison.Ordinal) && !value.Contains('{', StringComparison.Ordinal) && !value.AsSpan().Trim().Contains(' ');
}
