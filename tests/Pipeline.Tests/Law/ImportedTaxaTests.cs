using Wildlife.Law;
using Wildlife.Tests.Classify;

namespace Wildlife.Tests.Law;

public class ImportedTaxaTests
{
    [Fact]
    public void An_imported_listing_replaces_the_shipped_one_and_keeps_the_names()
    {
        var folder = Directory.CreateTempSubdirectory("wildlife-taxa");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "x.json"), """
                {"group": "x", "taxa": [
                  {"scientificName": "Psittacus erithacus", "rank": "species", "lineage": [], "listings": [{"annex": "B", "act": "32026R1383"}], "names": {}, "imported": true},
                  {"scientificName": "Novogenus europaeus", "rank": "species", "lineage": [], "listings": [{"annex": "A", "act": "32026R1383"}], "names": {}, "imported": true}]}
                """);
            var taxa = TaxonCatalog.Load(Path.Combine(AppContext.BaseDirectory, "data", "taxa"), folder.FullName);
            var parrot = taxa.Find("Psittacus erithacus")!;
            Assert.Equal("B", taxa.Resolve(parrot, new DateOnly(2026, 11, 1)).Annex);
            Assert.NotEmpty(parrot.Names);
            Assert.Equal("A", taxa.Resolve(taxa.Find("Novogenus europaeus")!, new DateOnly(2026, 11, 1)).Annex);
            Assert.Equal(Knowledge.Taxa.Taxa.Count + 1, taxa.Taxa.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
