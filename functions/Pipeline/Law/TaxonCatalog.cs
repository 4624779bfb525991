using System.Text.Json;

namespace Wildlife.Law;

/// <summary>All taxa the installation knows. Immutable once loaded.</summary>
public sealed class TaxonCatalog
{
    private readonly Dictionary<string, Taxon> byName;

    private TaxonCatalog(IReadOnlyList<Taxon> taxa)
    {
        Taxa = taxa;
        byName = new Dictionary<string, Taxon>(taxa.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var taxon in taxa)
        {
            if (!byName.TryAdd(taxon.ScientificName, taxon))
                throw new InvalidDataException($"The taxon {taxon.ScientificName} stands twice in the taxa files.");
        }

        // A synonym never hides an accepted name: sellers' names are looser than the catalogue's.
        foreach (var taxon in taxa)
        {
            foreach (var synonym in taxon.Synonyms)
                byName.TryAdd(synonym, taxon);
        }
    }

    /// <summary>Every taxon, in the order of the files.</summary>
    public IReadOnlyList<Taxon> Taxa { get; }

    /// <summary>Reads every file of a folder, strictly, and lays an operator's imported taxa over them.</summary>
    /// <param name="directory">The folder <c>data/taxa</c>.</param>
    /// <param name="imported">The operator's folder <c>settings/taxa</c>; null or absent for none.</param>
    /// <exception cref="InvalidDataException">A file is not what its schema says; the message names it.</exception>
    public static TaxonCatalog Load(string directory, string? imported = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var taxa = ReadFolder(directory);
        if (!Directory.Exists(imported))
            return new TaxonCatalog(taxa);
        Overlay(taxa, ReadFolder(imported));
        return new TaxonCatalog(taxa);
    }

    private static void Overlay(List<Taxon> taxa, List<Taxon> imported)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < taxa.Count; i++)
            places[taxa[i].ScientificName] = i;
        // A table of names may accept a name that is a synonym here: the two are one taxon.
        for (var i = 0; i < taxa.Count; i++)
        {
            foreach (var synonym in taxa[i].Synonyms)
                places.TryAdd(synonym, i);
        }

        foreach (var taxon in imported)
        {
            if (places.TryGetValue(taxon.ScientificName, out var place) && (taxon.Listings.Count == 0 || string.Equals(taxa[place].ScientificName, taxon.ScientificName, StringComparison.OrdinalIgnoreCase)))
            {
                taxa[place] = Overlay(taxa[place], taxon);
                continue;
            }

            places[taxon.ScientificName] = taxa.Count;
            taxa.Add(taxon);
        }
    }

    /// <summary>Makes a catalogue of taxa that are already read.</summary>
    /// <param name="taxa">The taxa; names are unique.</param>
    public static TaxonCatalog Of(IEnumerable<Taxon> taxa) => new(taxa.ToArray());

    /// <summary>Finds a taxon by its accepted name or a synonym, in any case; null where it is not known.</summary>
    /// <param name="scientificName">The name.</param>
    public Taxon? Find(string scientificName) => byName.GetValueOrDefault(scientificName);

    /// <summary>
    /// The listing that governs a taxon: its own entry if it has one, else its genus's, its family's, and so on.
    /// A nearer entry always beats a higher one, and <c>none</c> takes the taxon out of the higher one.
    /// </summary>
    /// <param name="taxon">The taxon.</param>
    /// <param name="day">The day of the observation.</param>
    /// <param name="origin">ISO 3166-1 code of the specimen's origin, for entries that depend on the population; null where unknown.</param>
    public ResolvedListing Resolve(Taxon taxon, DateOnly day, string? origin = null)
    {
        ArgumentNullException.ThrowIfNull(taxon);
        TaxonListing? governing = null;
        string? listedAs = null;
        var others = new List<string>();
        foreach (var step in StepsOf(taxon))
        {
            var valid = step.Listings.Where(listing => listing.AppliesOn(day)).ToArray();
            others.AddRange(valid.Where(listing => !ActIds.SetsAnnexes(listing.Act)).Select(listing => listing.Act));
            if (governing is not null || Choose(valid, origin) is not { } chosen)
                continue;
            governing = chosen;
            listedAs = step.ScientificName;
        }

        return new ResolvedListing(governing?.Annex ?? "none", listedAs, governing, others.Distinct().ToArray());
    }

    /// <summary>Whether <paramref name="taxon"/> is, or lies under, the name given.</summary>
    /// <param name="taxon">The taxon.</param>
    /// <param name="name">A scientific name of any rank.</param>
    public static bool IsWithin(Taxon taxon, string name)
    {
        ArgumentNullException.ThrowIfNull(taxon);
        return string.Equals(taxon.ScientificName, name, StringComparison.OrdinalIgnoreCase)
            || taxon.Lineage.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static List<Taxon> ReadFolder(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal).SelectMany(path => ReadFile(path).Taxa)];

    // The shipped names, products and populations stay, and the imported names join them; the annex is the imported one's, where it has one.
    private static Taxon Overlay(Taxon known, Taxon imported) => known with
    {
        Listings = imported.Listings.Count == 0 ? known.Listings
            : [.. known.Listings.Where(listing => !ActIds.SetsAnnexes(listing.Act) || listing.Population is not null || listing.Countries.Count > 0), .. imported.Listings],
        Synonyms = [.. known.Synonyms.Union(imported.Synonyms, StringComparer.OrdinalIgnoreCase)],
        Names = imported.Names.Count == 0 ? known.Names
            : known.Names.Concat(imported.Names).GroupBy(names => names.Key, StringComparer.Ordinal).ToDictionary(names => names.Key, IReadOnlyList<string> (names) => [.. names.SelectMany(language => language.Value).Distinct()], StringComparer.Ordinal),
    };

    private static TaxaFile ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, WildlifeJson.Default.TaxaFile)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    private IEnumerable<Taxon> StepsOf(Taxon taxon)
    {
        yield return taxon;
        foreach (var name in taxon.Lineage)
        {
            if (byName.GetValueOrDefault(name) is { } parent && parent != taxon)
                yield return parent;
        }
    }

    // A population's entry counts only where the origin is known to be its own: the rule is the entry without one.
    private static TaxonListing? Choose(IReadOnlyList<TaxonListing> valid, string? origin)
    {
        var tradeActs = valid.Where(listing => ActIds.SetsAnnexes(listing.Act)).ToArray();
        var ofOrigin = tradeActs.FirstOrDefault(listing => origin is not null && listing.Countries.Contains(origin, StringComparer.OrdinalIgnoreCase));
        return ofOrigin
            ?? Latest(tradeActs.Where(listing => listing.Population is null && listing.Countries.Count == 0))
            ?? Latest(tradeActs.Where(listing => listing.Countries.Count == 0));
    }

    private static TaxonListing? Latest(IEnumerable<TaxonListing> listings) =>
        listings.OrderByDescending(listing => listing.ValidFrom ?? DateOnly.MinValue).FirstOrDefault();
}
