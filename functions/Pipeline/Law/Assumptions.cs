using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Law;

/// <summary>What a plain name of a group ('bear', 'otter') is taken for in a European advert: <c>law/assumed.json</c>.</summary>
/// <param name="Assumed">The entries; the first that fits wins.</param>
public sealed record Assumptions(IReadOnlyList<Assumption> Assumed)
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Reads the file, strictly.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not what its schema says.</exception>
    public static Assumptions Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, WildlifeJson.Default.Assumptions) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>The species assumed, or the taxon itself.</summary>
    /// <param name="taxon">The taxon named.</param>
    /// <param name="product">The product offered.</param>
    /// <param name="taxa">The catalogue.</param>
    public Taxon Of(Taxon taxon, string product, TaxonCatalog taxa)
    {
        ArgumentNullException.ThrowIfNull(taxon);
        ArgumentNullException.ThrowIfNull(taxa);
        var entry = Assumed.FirstOrDefault(entry => entry.Named == taxon.ScientificName && (entry.Product is null || entry.Product == product));
        return entry is null ? taxon : taxa.Find(entry.Means) ?? taxon;
    }
}

/// <summary>One assumption.</summary>
/// <param name="Named">The group named.</param>
/// <param name="Means">The species assumed.</param>
/// <param name="Why">The reason.</param>
public sealed record Assumption(string Named, string Means, string Why)
{
    /// <summary>Only for this product; null for all.</summary>
    public string? Product { get; init; }
}
