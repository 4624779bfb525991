using System.Diagnostics;
using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>The verb <c>patterns</c>: start-up and speed as an operator's imported species list grows.</summary>
internal static class PatternTimes
{
    private const int Rounds = 5;
    private const string Consonants = "bcdfghlmnprstv";
    private const string Vowels = "aeiou";

    public static int Run()
    {
        if (SharedFolder.Find() is not { } shared)
        {
            Console.Error.WriteLine("patterns: the shared folder with the labelled adverts is not here.");
            return 2;
        }

        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var reader = new AdvertReader(TimeProvider.System);
        var adverts = File.ReadLines(Path.Combine(shared, "ads", "dev.jsonl")).Where(line => line.Length > 0).Select(reader.Read).ToArray();
        AdvertClassifier.Load(data);
        foreach (var count in (int[])[0, 1_000, 10_000, 41_000, 50_000])
            Measure(count, data, adverts);
        return 0;
    }

    private static void Measure(int count, string data, Advert[] adverts)
    {
        var folder = Directory.CreateTempSubdirectory("wildlife-patterns");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "many.json"), JsonSerializer.Serialize(new TaxaFile("many", [.. Enumerable.Range(0, count).Select(Make)]), WildlifeJson.Default.TaxaFile));
            var watch = Stopwatch.StartNew();
            var classifier = AdvertClassifier.Load(data, folder.FullName);
            var start = watch.Elapsed;
            foreach (var advert in adverts)
                classifier.Assess(advert);
            watch.Restart();
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var advert in adverts)
                    classifier.Assess(advert);
            }

            Console.WriteLine($"{count,6} names added: start-up {start.TotalMilliseconds:0} ms, {Rounds * adverts.Length / watch.Elapsed.TotalSeconds:0} adverts/s, one thread");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Taxon Make(int number) => new()
    {
        ScientificName = $"{char.ToUpperInvariant(Consonants[number % 14])}{Word(number / 14)}opsis {Word(number)}ensis",
        Rank = "species",
        Lineage = [],
        Listings = [new TaxonListing { Annex = "B", Act = "32026R1383" }],
        Names = new Dictionary<string, IReadOnlyList<string>>(),
        Imported = true,
    };

    private static string Word(int number) =>
        string.Concat(Enumerable.Range(0, 4).Select(place => $"{Consonants[number / (int)Math.Pow(14, place) % 14]}{Vowels[(number + place) % 5]}"));
}
