using Wildlife.Law;

namespace Wildlife.Page;

/// <summary>The groups of species that a chart tells apart, as people in the field speak of them: 'parrots' and not 'Psittaciformes'.</summary>
internal sealed class SpeciesGroups(TaxonCatalog taxa)
{
    /// <summary>The group of what belongs to no other.</summary>
    public const string Other = "other";

    // The first that a lineage has is the taxon's group: an elephant is no other mammal, a parrot no other bird.
    private static readonly (string Lineage, string Group)[] Groups =
    [
        ("Proboscidea", "elephants"), ("Rhinocerotidae", "rhinos"), ("Felidae", "cats"), ("Primates", "primates"), ("Pholidota", "pangolins"), ("Mammalia", "mammals"),
        ("Psittaciformes", "parrots"), ("Falconiformes", "raptors"), ("Strigiformes", "raptors"), ("Aves", "birds"),
        ("Testudines", "tortoises"), ("Serpentes", "snakes"), ("Reptilia", "reptiles"), ("Amphibia", "amphibians"),
        ("Actinopteri", "fish"), ("Elasmobranchii", "fish"), ("Anthozoa", "corals"),
        ("Orchidales", "plants"), ("Caryophyllales", "plants"), ("Liliales", "plants"), ("Fabales", "plants"), ("Pinales", "plants"), ("Nepenthales", "plants"), ("Cycadales", "plants"),
    ];

    private readonly Lazy<Dictionary<string, string>> byTaxon = new(() => taxa.Taxa.ToDictionary(taxon => taxon.ScientificName, GroupOf, StringComparer.Ordinal));

    /// <summary>Every group's code.</summary>
    public static IEnumerable<string> Codes => Groups.Select(group => group.Group).Distinct(StringComparer.Ordinal).Append(Other);

    /// <summary>A taxon's group.</summary>
    /// <param name="scientificName">Its accepted scientific name; empty where an advert names none.</param>
    public string Of(string scientificName) => byTaxon.Value.GetValueOrDefault(scientificName, Other);

    private static string GroupOf(Taxon taxon)
    {
        var lineage = taxon.Lineage.Append(taxon.ScientificName).ToHashSet(StringComparer.Ordinal);
        return Groups.FirstOrDefault(group => lineage.Contains(group.Lineage)).Group ?? Other;
    }
}
