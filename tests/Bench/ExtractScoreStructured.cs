using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>
/// Structured data against other people's samples: extruct's JSON-LD, microdata and OpenGraph, and the W3C's microdata suite.
/// Compared are all leaf values with the path of property names that leads to them.
/// </summary>
internal static partial class ExtractScoreStructured
{
    public static void Run(string real, bool verbose)
    {
        string suites = Path.Combine(real, "suites/structured_data");
        string[] pages = [.. Directory.GetFiles(Path.Combine(suites, "extruct_samples"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Report("JSON-LD", pages.Where(p => File.Exists(Path.ChangeExtension(p, ".jsonld"))), JsonLd, verbose);
        Report("microdata", pages.Where(p => File.Exists(Path.ChangeExtension(p, ".json")) && !p.Contains("w3crdfa", StringComparison.Ordinal) && IsMicrodata(p)), Microdata, verbose);
        Report("OpenGraph", pages.Where(p => File.Exists(Path.ChangeExtension(p, ".json")) && File.ReadAllText(Path.ChangeExtension(p, ".json")).Contains("\"og:", StringComparison.Ordinal)), OpenGraph, verbose);
        Report("W3C microdata (every literal of the expected triples)", Directory.GetFiles(Path.Combine(suites, "w3c_microdata_rdf"), "*.html").Order(StringComparer.Ordinal).Where(p => File.Exists(Path.ChangeExtension(p, ".ttl"))), Literals, verbose);
    }

    private static void Report(string name, IEnumerable<string> files, Func<string, string?> compare, bool verbose)
    {
        (int right, int total) = (0, 0);
        foreach (string file in files)
        {
            string? miss = compare(file);
            total++;
            right += miss is null ? 1 : 0;
            if (miss is not null || verbose)
            {
                Console.WriteLine($"  {name[..Math.Min(9, name.Length)]} {Path.GetFileName(file)}: {miss ?? "passes"}");
            }
        }

        Console.WriteLine($"{name}: {right}/{total}");
    }

    private static bool IsMicrodata(string page)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(page, ".json")));
        return expected.RootElement.ValueKind == JsonValueKind.Array && expected.RootElement.GetArrayLength() > 0 && expected.RootElement[0].ValueKind == JsonValueKind.Object
            && expected.RootElement[0].TryGetProperty("properties", out JsonElement properties) && properties.ValueKind == JsonValueKind.Object && File.ReadAllText(page).Contains("itemscope", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The addresses that the samples' own tests give their pages; most give none.</summary>
    private static readonly Uri?[] Addresses = [null, new("http://blog.example.com/progress-report"), new("http://www.example.com/microdata/test")];

    private static HtmlPage Page(string path, Uri? address = null) => HtmlPageReader.Read(File.ReadAllText(path, Encoding.UTF8), address);

    private static string? JsonLd(string path)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".jsonld")));
        var wanted = new List<string>();
        Leaves(expected.RootElement, "", wanted, static name => name is "@context");
        return Difference(wanted, Flat(StructuredData.Of(Page(path)).JsonLd));
    }

    private static string? Microdata(string path)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));
        var wanted = new List<string>();
        Leaves(expected.RootElement, "", wanted, static name => name is "textContent" or "value" or "htmlNode");
        string?[] differences = [.. Addresses.Select(address => Difference(wanted, Flat(StructuredData.Of(Page(path, address)).Microdata)))];
        return differences.Contains(null) ? null : differences[0];
    }

    private static string? OpenGraph(string path)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));
        MetaTags tags = MetaTags.Of(Page(path));
        string[] missed = [.. Top(expected.RootElement).Where(e => e.TryGetProperty("properties", out JsonElement p) && p.ValueKind == JsonValueKind.Array)
            .SelectMany(e => e.GetProperty("properties").EnumerateArray()).Where(p => !tags.All(p[0].GetString()!.ToLowerInvariant()).Contains(p[1].GetString()!.Trim())).Select(p => p.ToString())];
        return missed.Length == 0 ? null : "missed " + string.Join(", ", missed.Take(3));
    }

    private static IEnumerable<JsonElement> Top(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : root.TryGetProperty("opengraph", out JsonElement inner) ? inner.EnumerateArray() : [];

    private static string? Literals(string path)
    {
        HashSet<string> got = [.. Flat(StructuredData.Of(Page(path)).Microdata).Select(l => l[(l.IndexOf('=', StringComparison.Ordinal) + 1)..])];
        string[] missed = [.. Literal().Matches(File.ReadAllText(Path.ChangeExtension(path, ".ttl"))).Select(m => ExtractScore.Fold(Regex.Unescape(m.Groups[1].Value))).Where(l => l.Length > 0 && !got.Contains(l)).Distinct()];
        return missed.Length == 0 ? null : "missed " + string.Join(", ", missed.Take(3));
    }

    [GeneratedRegex("(?<!\")\"((?:[^\"\\\\\\n]|\\\\.)*)\"(?!\")", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    private static string? Difference(List<string> wanted, List<string> got)
    {
        string[] missed = [.. wanted.Except(got)];
        string[] more = [.. got.Except(wanted)];
        return missed.Length == 0 && more.Length == 0 ? null : $"missed {string.Join(" | ", missed.Take(2))}; more {string.Join(" | ", more.Take(2))}";
    }

    private static void Leaves(JsonElement element, string path, List<string> leaves, Func<string, bool> skip)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement one in element.EnumerateArray())
                {
                    Leaves(one, path, leaves, skip);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject().Where(p => !skip(p.Name) || p.Value.ValueKind is JsonValueKind.Object))
                {
                    // Graphs and the wrapping of microdata's properties are not part of a path.
                    string step = property.Name is "properties" or "@graph" or "items" ? path : path + "/" + (property.Name is "@type" or "type" ? "@type" : property.Name is "@id" or "id" ? "@id" : DataItem.LocalName(property.Name));
                    if (property.Name != "@context")
                    {
                        Leaves(property.Value, step, leaves, skip);
                    }
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
                leaves.Add(path + "=" + ExtractScore.Fold(path.EndsWith("@type", StringComparison.Ordinal) ? DataItem.LocalName(text) : text));
                break;
        }
    }

    private static List<string> Flat(IEnumerable<DataItem> items)
    {
        var leaves = new List<string>();
        foreach (DataItem item in items)
        {
            Flatten(item, "", leaves);
        }

        return leaves;
    }

    private static void Flatten(DataItem item, string path, List<string> leaves)
    {
        leaves.AddRange(item.Types.Select(t => path + "/@type=" + t));
        if (item.Id is { } id)
        {
            leaves.Add(path + "/@id=" + id);
        }

        foreach (string name in item.Names)
        {
            foreach (DataValue value in item.All(name))
            {
                if (value.Item is { } inner)
                {
                    Flatten(inner, path + "/" + name, leaves);
                }
                else
                {
                    leaves.Add(path + "/" + name + "=" + ExtractScore.Fold(value.Text));
                }
            }
        }
    }
}
