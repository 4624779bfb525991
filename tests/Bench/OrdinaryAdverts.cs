using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using Wildlife.Classify;

namespace Wildlife.Bench;

/// <summary>Ordinary adverts of real marketplaces: no wildlife among them, apart from a stray listing.</summary>
internal static class OrdinaryAdverts
{
    /// <summary>Reads every row of the listings folder that is an ordinary advert.</summary>
    public static IEnumerable<Advert> Read(string folder) =>
    [
        .. Csv(folder, "jofogas_budapest_output.derived.csv", "HU", "hu", "subject", "place"),
        .. Csv(folder, "hardverapro_gpu_listings.csv", "HU", "hu", "name"),
        .. Csv(folder, "kleinanzeigen_example_export.derived.csv", "DE", "de", "Brand", "Sail Type", "Location"),
        .. Json(folder, "marktplaats_backup.json", "NL", "nl", "title", "description"),
        .. Json(folder, "2dehands_backup.json", "BE", "nl", "title", "description"),
        .. Json(folder, "2dehands_sportfietsen.json", "BE", "nl", "title", "description"),
        .. Json(folder, "scrapfly__leboncoin__search.json", "FR", "fr", "subject", "body"),
        .. Json(folder, "scrapfly__leboncoin__ads.json", "FR", "fr", "subject", "body"),
    ];

    private static IEnumerable<Advert> Csv(string folder, string file, string country, string language, string title, params string[] body)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            yield break;
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited };
        parser.SetDelimiters(",");
        var header = parser.ReadFields()!;
        for (var row = 0; !parser.EndOfData; row++)
        {
            var fields = parser.ReadFields()!;
            string Field(string name) => Array.IndexOf(header, name) is >= 0 and var index && index < fields.Length ? fields[index] : "";
            yield return Make($"{file}:{row}", Field(title), string.Join(' ', body.Select(Field)), country, language);
        }
    }

    private static IEnumerable<Advert> Json(string folder, string file, string country, string language, string title, string body)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            yield break;
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var row = 0;
        foreach (var item in document.RootElement.EnumerateArray())
        {
            string Field(string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            yield return Make($"{file}:{row++}", Field(title), Field(body), country, language);
        }
    }

    private static Advert Make(string id, string title, string body, string country, string language) => new()
    {
        Id = id,
        Title = title,
        Description = body,
        Country = country,
        Language = language,
        ObservedAt = TimeProvider.System.GetUtcNow(),
    };
}
