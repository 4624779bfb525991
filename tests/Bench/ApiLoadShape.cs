using System.Globalization;

namespace Wildlife.Bench;

/// <summary>How many cases and listings there are, and what each is called: the server fills by it, the client asks by it.</summary>
/// <param name="Cases">Cases, each with one listing and one telephone.</param>
/// <param name="Listings">Listings.</param>
internal sealed record ApiLoadShape(int Cases, int Listings)
{
    public const int Sources = 25;
    public static readonly string[] Countries = ["FR", "DE", "BE", "NL", "HU"];

    public string CaseId(int number) => $"c-{number % Math.Max(1, Cases):x20}";

    public string ListingId(int number) => $"s{number % Listings % Sources}:{number % Listings}";

    public static string Taxon(int number) => $"Taxon {number % 300}";

    public static string Telephone(int number) => string.Create(CultureInfo.InvariantCulture, $"+336{number % 100_000_000:00000000}");

    /// <summary>A look-up of telephones, of which half are known.</summary>
    public string Lookup(Random random, int count)
    {
        var items = Enumerable.Range(0, count).Select(_ => $$"""{"kind": "phone", "value": "{{Telephone(random.Next(Cases * 2))}}"}""");
        return $$"""{"reason": "bench", "items": [{{string.Join(", ", items)}}]}""";
    }
}
