using System.Reflection;
using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Extract;
using Wildlife.Law;

namespace Wildlife.Bench;

/// <summary>The verb <c>samples</c>: the adverts of the demo's own marketplaces against what they were written to show.</summary>
internal static class ScoreSamples
{
    private static readonly (string Site, string Country, string Language)[] Sites =
        [("brocante-du-canal", "FR", "fr"), ("der-dachboden", "DE", "de"), ("vondst-en-veer", "NL", "nl")];

    public static int Run(string[] args)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var classifier = AdvertClassifier.Load(data);
        var samples = Sites.SelectMany(site => Read(site)).Select(sample => (sample.Expect, Said: classifier.Assess(sample.Advert), sample.Advert.Title)).ToArray();
        var suspects = samples.Where(sample => sample.Expect.Verdict == Verdict.Suspect).ToArray();
        Console.WriteLine($"adverts {samples.Length}, suspects {suspects.Length}");
        Line("suspects found", suspects, sample => sample.Said.Verdict == Verdict.Suspect);
        Line("not suspect, called so", samples.Where(sample => sample.Expect.Verdict != Verdict.Suspect), sample => sample.Said.Verdict == Verdict.Suspect);
        Line("verdict right", samples, sample => sample.Said.Verdict == sample.Expect.Verdict);
        Line("tier right", suspects, sample => sample.Said.Tier == sample.Expect.Tier);
        Line("type right", samples, sample => sample.Said.ListingType == sample.Expect.Type);
        Line("every taxon named", suspects, sample => sample.Expect.Taxa.All(taxon => IsNamed(taxon, sample.Said, classifier.Taxa)));
        foreach (var sample in samples.Where(sample => args.Contains("--all") && Differs(sample.Expect, sample.Said, classifier.Taxa)))
            Console.WriteLine(Describe(sample.Expect, sample.Said, sample.Title));
        return 0;
    }

    private static void Line<T>(string name, IEnumerable<T> samples, Func<T, bool> right) =>
        Console.WriteLine($"{name,-24} {samples.Count(right)} of {samples.Count()}");

    private static bool Differs(Expectation expect, Assessment said, TaxonCatalog taxa) =>
        said.Verdict != expect.Verdict || said.Tier != expect.Tier || said.ListingType != expect.Type || !expect.Taxa.All(taxon => IsNamed(taxon, said, taxa));

    private static bool IsNamed(string taxon, Assessment said, TaxonCatalog taxa) =>
        said.Taxa.Any(named => named.Name == taxon || taxa.Find(taxon) is { } known && TaxonCatalog.IsWithin(known, named.Name));

    private static string Describe(Expectation expect, Assessment said, string title) =>
        $"{said.Id} is {expect.Verdict} {expect.Tier} {expect.Type} ({string.Join(", ", expect.Taxa)}), said {said.Verdict} {said.Tier} {said.ListingType} ({string.Join(", ", said.Taxa.Select(taxon => taxon.Name))}) {said.Product}: {title}\n"
        + "    " + string.Join(" ", said.Reasons.Where(reason => reason.Weight != 0).Select(reason => $"{reason.Rule}{reason.Weight:+0.0;-0.0}[{reason.Span?.Text}]"))
        + $"\n    {string.Join(' ', said.RedFlags.Select(flag => flag.Code))}";

    private static IEnumerable<(Advert Advert, Expectation Expect)> Read((string Site, string Country, string Language) site)
    {
        using var file = Assembly.Load("Wildlife.Local").GetManifestResourceStream($"Samples/{site.Site}/adverts.json")!;
        using var document = JsonDocument.Parse(file);
        foreach (var item in document.RootElement.EnumerateArray())
        {
            string Text(string name) => item.GetProperty(name).GetString()!;
            yield return (new Advert
            {
                Id = $"{site.Language}:{Text("id")}",
                Title = Text("title"),
                Description = Text("text"),
                Price = PriceParser.Parse(Text("price")),
                Country = site.Country,
                Language = site.Language,
                ObservedAt = TimeProvider.System.GetUtcNow(),
            }, Expectation.Read(item.GetProperty("expect")));
        }
    }

    private sealed record Expectation(Verdict Verdict, ListingType Type, IReadOnlyList<string> Taxa, Tier? Tier)
    {
        public static Expectation Read(JsonElement expect) => new(
            Named<Verdict>(expect, "verdict"),
            Named<ListingType>(expect, "type"),
            [.. expect.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetString()!)],
            expect.TryGetProperty("tier", out var tier) && Enum.TryParse<Tier>(tier.GetString(), out var value) ? value : null);

        private static T Named<T>(JsonElement expect, string member)
            where T : struct, Enum => Enum.GetValues<T>().First(value => WireName.Of(value) == expect.GetProperty(member).GetString());
    }
}
