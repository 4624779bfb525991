using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Law;

/// <summary>What a plain name of a group ('bear', 'otter') is taken for in a European advert: <c>law/assumed.json</c>. A lead, and no identification.</summary>
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

    /// <summary>The assumption made where an advert names no more than a group; null where none is.</summary>
    /// <param name="taxon">The taxon named.</param>
    /// <param name="product">The product offered.</param>
    public Assumption? Of(Taxon taxon, string product)
    {
        ArgumentNullException.ThrowIfNull(taxon);
        return Assumed.FirstOrDefault(entry => entry.Named == taxon.ScientificName && (entry.Product is null || entry.Product == product));
    }
}

/// <summary>One assumption: a species, or the group itself with the strictest annex among the species it is likely to be.</summary>
/// <param name="Named">The group named.</param>
/// <param name="Why">The reason.</param>
public sealed record Assumption(string Named, string Why)
{
    /// <summary>Only for this product; null for all.</summary>
    public string? Product { get; init; }

    /// <summary>The species assumed; null to stay with the group.</summary>
    public string? Means { get; init; }

    /// <summary>The annex weighed until the species is known; null for that of the taxon.</summary>
    public string? Annex { get; init; }
}
