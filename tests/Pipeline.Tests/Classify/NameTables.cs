using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Law;
using Wildlife.Local.Import;

namespace Wildlife.Tests.Classify;

/// <summary>A classifier over the shipped taxa with a table of names laid over them, in a folder of its own.</summary>
internal sealed class NameTables : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wildlife-names");
    private readonly AdvertClassifier classifier;

    public NameTables(string path)
    {
        Assert.True(NameTable.IsOne(path));
        File.WriteAllText(Path.Combine(folder.FullName, "table-x.json"), JsonSerializer.Serialize(new TaxaFile("table-x", NameTable.Read(path, Knowledge.Taxa)), WildlifeJson.Default.TaxaFile));
        classifier = AdvertClassifier.Load(Knowledge.Data, folder.FullName);
    }

    public NameTables(string csv, string name)
        : this(Written(csv, name))
    {
    }

    public TaxonCatalog Taxa => classifier.Taxa;

    public string Named(string title) => string.Join(", ", classifier.Assess(new Advert { Id = "t", Title = title, Description = "", ObservedAt = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) }).Taxa.Select(taxon => taxon.Name));

    public bool IsNamed(string title, string accepted) => Named(title) == Taxa.Find(accepted)!.ScientificName;

    public void Dispose() => folder.Delete(recursive: true);

    private static string Written(string csv, string name)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("wildlife-table").FullName, name);
        File.WriteAllText(path, csv);
        return path;
    }
}
