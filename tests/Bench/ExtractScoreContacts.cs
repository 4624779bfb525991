using System.Text.Json;
using System.Text.RegularExpressions;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Telephones against the numbers of every country, contacts against annotated pages, following pages against labels.</summary>
internal static class ExtractScoreContacts
{
    public static void Phones(string real, bool verbose)
    {
        using JsonDocument examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(real, "suites/phones/example_numbers.json")));
        (int right, int total, int typed) = (0, 0, 0);
        foreach (JsonElement e in examples.RootElement.EnumerateArray())
        {
            string region = e.GetProperty("region").GetString()!;
            string e164 = e.GetProperty("e164").GetString()!;
            ParsedPhone? phone = PhoneParser.Parse(e.GetProperty("national_significant_number").GetString()!, region) ?? PhoneParser.Parse(e164, region);
            ParsedPhone? international = PhoneParser.Parse(e164);
            bool ok = phone?.E164 == e164 && international?.E164 == e164;
            total++;
            right += ok ? 1 : 0;
            typed += phone?.Type == e.GetProperty("type").GetString() ? 1 : 0;
            if (!ok)
            {
                Console.WriteLine($"  {region} {e164} {e.GetProperty("type")}: {phone} / {international}");
            }
        }

        Console.WriteLine($"numbers {right}/{total}, type as labelled {typed}");
    }

    public static void Contacts(string real, bool verbose)
    {
        string folder = Path.Combine(real, "contacts_webstruct");
        using JsonDocument entities = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "entities.json")));
        var tallies = new Dictionary<string, (int Right, int Given, int Labelled)> { ["phone"] = default, ["email"] = default };
        var unlabelled = new Dictionary<string, int>();
        foreach (JsonProperty page in entities.RootElement.EnumerateObject())
        {
            string path = Path.Combine(folder, "html", page.Name + ".gz");
            ExtractedPage got = ExtractScore.Extract(File.Exists(path) ? path : path[..^3]);
            foreach (string kind in tallies.Keys.ToArray())
            {
                HashSet<string> labelled = [.. page.Value.EnumerateArray().Where(e => kind == "phone" ? e[0].GetString() is "TEL" or "FAX" : e[0].GetString() == "EMAIL").Select(e => Key(kind, e[1].GetString()!)).Where(k => k.Length >= 7)];
                HashSet<string> given = [.. got.Contacts.Where(c => c.Kind == kind).Select(c => Key(kind, c.Value))];
                // Whole groups of pages carry no annotation of a kind though they show it: what is found there says nothing.
                if (labelled.Count == 0)
                {
                    unlabelled[kind] = unlabelled.GetValueOrDefault(kind) + given.Count;
                    continue;
                }

                (int r, int g, int l) = tallies[kind];
                tallies[kind] = (r + labelled.Count(given.Contains), g + given.Count, l + labelled.Count);
                if (verbose && !labelled.SetEquals(given))
                {
                    Console.WriteLine($"  {page.Name} {got.Kind} {kind}: missed {string.Join(' ', labelled.Except(given))} | not labelled {string.Join(' ', given.Except(labelled))}");
                }
            }
        }

        Console.WriteLine(string.Join("; ", tallies.Select(t => FormattableString.Invariant($"{t.Key} recall {(double)t.Value.Right / t.Value.Labelled:0.000} precision {(double)t.Value.Right / t.Value.Given:0.000} of {t.Value.Labelled}"))));
    }

    private static string Key(string kind, string value)
    {
        // An extension is dialled after the number, and no part of it.
        int extension = kind == "phone" ? Regex.Match(value, @"\s*(x|ext\.?)\s*\d+$", RegexOptions.IgnoreCase).Index : 0;
        string digits = string.Concat((extension > 0 ? value[..extension] : value).Where(char.IsAsciiDigit));
        return kind == "email" ? value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() : digits.Length > 7 ? digits[^7..] : digits;
    }
}
