using System.Text.Json;
using Wildlife.Extract;

namespace Wildlife.Bench;

/// <summary>Fields against what other people's tests expect of saved pages.</summary>
internal static class ExtractScoreFields
{
    public static void Run(string real, bool verbose)
    {
        using JsonDocument expectations = JsonDocument.Parse(File.ReadAllText(Path.Combine(real, "pages/expectations.json")));
        var right = new SortedDictionary<string, (int Right, int Total)>();
        foreach (JsonElement entry in expectations.RootElement.EnumerateArray())
        {
            string file = entry.GetProperty("file").GetString()!;
            bool literal = !entry.TryGetProperty("note", out JsonElement note) || !note.GetString()!.Contains("not a literal", StringComparison.Ordinal);
            ExtractedPage page = ExtractScore.Extract(Path.Combine(real, "pages", file));
            foreach (JsonProperty field in entry.GetProperty("expect").EnumerateObject())
            {
                if (Matches(field, page) is not { } matches)
                {
                    continue;
                }

                string name = literal || field.Name is not ("title" or "location") ? field.Name : field.Name + " (not literal)";
                (int was, int of) = right.GetValueOrDefault(name);
                right[name] = (was + (matches ? 1 : 0), of + 1);
                if (!matches || verbose)
                {
                    Console.WriteLine($"  {file[13..]} {name}: expected {field.Value}, got {Got(field.Name, page)}");
                }
            }
        }

        Console.WriteLine(string.Join("; ", right.Select(r => $"{r.Key} {r.Value.Right}/{r.Value.Total}")));
    }

    private static bool? Matches(JsonProperty field, ExtractedPage page) => field.Name switch
    {
        "title" => ExtractScore.Fold(field.Value.GetString()) == ExtractScore.Fold(page.Title),
        "location" => ExtractScore.Fold(field.Value.GetString()) == ExtractScore.Fold(page.Location),
        "price" => field.Value.ValueKind == JsonValueKind.Null ? page.Price?.Amount is null : page.Price?.Amount == field.Value.GetDecimal(),
        "currency" => field.Value.GetString()![..3] == page.Price?.Currency,
        "image_url" => field.Value.ValueKind == JsonValueKind.Null || page.Images.Contains(field.Value.GetString()!),
        _ => null,
    };

    private static string? Got(string name, ExtractedPage page) => name switch
    {
        "title" => page.Title,
        "location" => page.Location,
        "price" or "currency" => page.Price?.ToString(),
        _ => string.Join(" ", page.Images.Take(2)),
    };
}
