using System.Globalization;
using Wildlife.Law;
using Wildlife.Tests.Classify;

namespace Wildlife.Tests.Law;

public class TaxonCatalogTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Theory]
    [InlineData("Ursus arctos", "A")]
    [InlineData("Ursus maritimus", "B")]
    [InlineData("Panthera leo", "B")]
    [InlineData("Canis lupus", "A")]
    [InlineData("Loxodonta africana", "A")]
    [InlineData("Canis lupus familiaris", "none")]
    [InlineData("Felis catus", "none")]
    [InlineData("Lyrurus tetrix", "none")]
    public void The_entries_that_must_hold_hold(string name, string annex) =>
        Assert.Equal(annex, Knowledge.Taxa.Resolve(Knowledge.Taxa.Find(name)!, Day).Annex);

    [Theory]
    [InlineData("Physignathus cocincinus", "2023-05-19", "none")]
    [InlineData("Physignathus cocincinus", "2023-05-20", "B")]
    [InlineData("Sternotherus odoratus", "2024-01-01", "B")]
    [InlineData("Kinosternon vogti", "2024-01-01", "A")]
    [InlineData("Cuora galbinifrons", "2023-05-19", "B")]
    [InlineData("Cuora galbinifrons", "2023-05-20", "A")]
    [InlineData("Prionace glauca", "2023-11-24", "none")]
    [InlineData("Prionace glauca", "2023-11-25", "B")]
    [InlineData("Handroanthus serratifolius", "2024-11-24", "none")]
    [InlineData("Handroanthus serratifolius", "2024-11-25", "B")]
    [InlineData("Rhincodon typus", "2026-06-28", "B")]
    [InlineData("Rhincodon typus", "2026-06-29", "A")]
    [InlineData("Mobula mobular", "2026-06-29", "A")]
    [InlineData("Gyps africanus", "2026-06-28", "B")]
    [InlineData("Gyps africanus", "2026-06-29", "A")]
    public void The_annex_is_that_of_the_day_of_the_observation(string name, string day, string annex) =>
        Assert.Equal(annex, Knowledge.Taxa.Resolve(Knowledge.Taxa.Find(name)!, DateOnly.Parse(day, CultureInfo.InvariantCulture)).Annex);

    [Fact]
    public void A_population_counts_only_where_the_origin_is_its_own()
    {
        var elephant = Knowledge.Taxa.Find("Loxodonta africana")!;
        Assert.Equal("B", Knowledge.Taxa.Resolve(elephant, Day, "BW").Annex);
        Assert.Equal("A", Knowledge.Taxa.Resolve(elephant, Day, "KE").Annex);
    }

    [Fact]
    public void A_family_reaches_its_species_and_a_nearer_entry_beats_it()
    {
        var catalog = TaxonCatalog.Of(
        [
            Make("Familidae", [], new TaxonListing { Annex = "B", Act = ActIds.WildlifeTrade }),
            Make("Genus one", ["Genus", "Familidae"]),
            Make("Genus two", ["Genus", "Familidae"], new TaxonListing { Annex = "A", Act = ActIds.WildlifeTrade }),
            Make("Genus three", ["Genus", "Familidae"], new TaxonListing { Annex = "none", Act = ActIds.WildlifeTrade }),
            Make("Genus four", ["Genus", "Familidae"], new TaxonListing { Annex = "A", Act = ActIds.WildlifeTrade, ValidFrom = new DateOnly(2027, 1, 1) }),
        ]);
        Assert.Equal(["B", "A", "none", "B"], new[] { "Genus one", "Genus two", "Genus three", "Genus four" }.Select(name => catalog.Resolve(catalog.Find(name)!, Day).Annex));
    }

    [Fact]
    public void Another_act_stands_beside_the_annexes()
    {
        var grouse = Knowledge.Taxa.Resolve(Knowledge.Taxa.Find("Lyrurus tetrix")!, Day);
        Assert.Contains(ActIds.Birds, grouse.OtherActs);
    }

    [Fact]
    public void A_name_that_stands_twice_stops_the_load() =>
        Assert.Throws<InvalidDataException>(() => TaxonCatalog.Of([Make("Genus one", []), Make("Genus one", [])]));

    [Fact]
    public void A_misspelt_field_stops_the_load()
    {
        var folder = Directory.CreateTempSubdirectory("taxa");
        File.WriteAllText(Path.Combine(folder.FullName, "x.json"), """{"group":"x","taxa":[{"scientificNam":"A b"}]}""");
        Assert.Contains("x.json", Assert.Throws<InvalidDataException>(() => TaxonCatalog.Load(folder.FullName)).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static Taxon Make(string name, string[] lineage, params TaxonListing[] listings) => new()
    {
        ScientificName = name,
        Rank = "species",
        Lineage = lineage,
        Listings = listings,
        Names = new Dictionary<string, IReadOnlyList<string>>(),
    };
}
