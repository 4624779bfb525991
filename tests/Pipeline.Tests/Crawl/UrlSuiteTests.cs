using System.Text.Json.Nodes;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

/// <summary>Other normalisers' cases: a spelling and its normal form must become one URL here too, whatever form that is.</summary>
public sealed class UrlSuiteTests
{
    [Fact]
    public void Spellings_that_crawler_commons_unites_are_united()
    {
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Repository.Real("suites", "urls", "crawlercommons_weirdToNormalizedUrls.csv")))
        {
            int comma = line.LastIndexOf(',');
            if (line.StartsWith('#') || comma < 0)
                continue;
            Compare(wrong, line[..comma].Trim().Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal), line[(comma + 1)..].Trim());
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Spellings_that_w3lib_unites_are_united()
    {
        var wrong = new List<string>();
        foreach (JsonNode? each in JsonNode.Parse(File.ReadAllText(Repository.Real("suites", "urls", "w3lib_cases.json")))!.AsArray())
        {
            if ((string?)each!["function"] == "canonicalize_url" && each["kwargs"]!.AsObject().Count == 0)
                Compare(wrong, (string)each["args"]![0]!, (string)each["expect"]!);
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static void Compare(List<string> wrong, string url, string normal)
    {
        // Not read here: a URL without a scheme, double-encoded text, the file's own quoting.
        if (!url.Contains(':', StringComparison.Ordinal) || url.Contains('Â', StringComparison.Ordinal) || normal.EndsWith("%22", StringComparison.Ordinal))
            return;
        string? got = Loosely(CanonicalUrl.TryCanonicalize(url));
        string? expected = Loosely(CanonicalUrl.TryCanonicalize(normal));
        if (got != expected)
            wrong.Add($"{url} -> {got}, {normal} -> {expected}");
    }

    /// <summary>Forgets what we keep on purpose: parameter order, empty values, doubled slashes, plus or %20.</summary>
    private static string? Loosely(string? url)
    {
        if (url is null)
            return null;
        string[] halves = url.Split('?', 2);
        string path = halves[0].Replace("://", ":", StringComparison.Ordinal);
        while (path.Contains("//", StringComparison.Ordinal))
            path = path.Replace("//", "/", StringComparison.Ordinal);
        var query = halves.Skip(1).SelectMany(each => each.Split('&')).Where(each => !each.StartsWith('='))
            .Select(each => Uri.UnescapeDataString(each.TrimEnd('=').Replace('+', ' '))).Order(StringComparer.Ordinal);
        return path + "?" + string.Join('&', query);
    }
}
