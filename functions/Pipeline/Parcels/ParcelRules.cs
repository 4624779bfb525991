using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wildlife.Parcels;

/// <summary>What parcels are judged by: <c>data/parcels/rules.json</c>. Immutable once loaded.</summary>
public sealed record ParcelRules
{
    /// <summary>The JSON schema an editor checks the file against.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Stands in every screening; changes with any rule.</summary>
    public required string Version { get; init; }

    /// <summary>From how many points on a risk is medium, and high.</summary>
    public required ParcelThresholds Thresholds { get; init; }

    /// <summary>After so many days a screening and its trace are deleted.</summary>
    public required int TraceDays { get; init; }

    /// <summary>From so many consignments of one sender to one country on, small ones count as split.</summary>
    public required int SplitFrom { get; init; }

    /// <summary>What small means there, in euros.</summary>
    public required decimal SplitBelowEur { get; init; }

    /// <summary>The rules with their points and texts.</summary>
    public required IReadOnlyList<ParcelRule> Rules { get; init; }

    /// <summary>Tariff codes of wildlife.</summary>
    public required IReadOnlyList<WildlifeTariff> HsCodes { get; init; }

    /// <summary>Document codes of customs declarations.</summary>
    public required IReadOnlyList<CustomsDocument> Documents { get; init; }

    /// <summary>Words that wildlife is hidden behind.</summary>
    public required IReadOnlyList<Disguise> DeclaredAs { get; init; }

    /// <summary>What goods are worth at the least.</summary>
    public required IReadOnlyList<ContentWorth> Contents { get; init; }

    /// <summary>Known ways.</summary>
    public required IReadOnlyList<SmugglingRoute> Routes { get; init; }

    /// <summary>Times of the year in which goods are taken from the wild.</summary>
    public required IReadOnlyList<TakingSeason> Seasons { get; init; }

    /// <summary>Living animals that are no flag.</summary>
    public required IReadOnlyList<AdmittedAnimal> AdmittedLive { get; init; }

    /// <summary>Words for living animals, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> LiveWords { get; init; }

    /// <summary>Orders of magnitude of currencies in euros: for thresholds, for nothing else.</summary>
    public required IReadOnlyDictionary<string, decimal> ApproximateEur { get; init; }

    /// <summary>The depot card's own words, by name and language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Card { get; init; }

    /// <summary>Reads the file, strictly.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is not what its schema says; the message names it.</exception>
    public static ParcelRules Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, WildlifeJson.Default.ParcelRules) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>A rule by its id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="InvalidDataException">The file lacks it.</exception>
    internal ParcelRule Rule(string id) => Rules.FirstOrDefault(rule => rule.Id == id) ?? throw new InvalidDataException($"parcels/rules.json has no rule {id}");
}

/// <summary>From how many points on a risk is medium, and high.</summary>
/// <param name="Medium">Medium.</param>
/// <param name="High">High.</param>
public sealed record ParcelThresholds(int Medium, int High);

/// <summary>One rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Points">What it adds; 0 only says something.</param>
/// <param name="Texts">Its text by language.</param>
/// <param name="Law">The law behind it; null for an indicator.</param>
public sealed record ParcelRule(string Id, int Points, IReadOnlyDictionary<string, string> Texts, string? Law = null);

/// <summary>A tariff code of wildlife.</summary>
/// <param name="Prefix">Its first digits.</param>
/// <param name="Means">What it is for.</param>
/// <param name="Products">The products it can be.</param>
public sealed record WildlifeTariff(string Prefix, string Means, IReadOnlyList<string> Products);

/// <summary>A document code of a customs declaration.</summary>
/// <param name="Code">The code.</param>
/// <param name="Means">What it says.</param>
/// <param name="Kind"><c>cites</c>: a CITES document is there; <c>not-cites</c>: none is needed.</param>
/// <param name="Note">What to bear in mind.</param>
public sealed record CustomsDocument(string Code, string Means, string Kind, string? Note = null);

/// <summary>Words that wildlife is hidden behind.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Words">The words by language.</param>
/// <param name="MaxEurPerKg">What such goods cost at the most, in euros a kilogram.</param>
public sealed record Disguise(string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> Words, decimal MaxEurPerKg);

/// <summary>What goods are worth at the least.</summary>
/// <param name="Products">The products.</param>
/// <param name="MinEurPerKg">Euros a kilogram.</param>
/// <param name="Taxa">Only of these taxa; null for all.</param>
public sealed record ContentWorth(IReadOnlyList<string> Products, decimal MinEurPerKg, IReadOnlyList<string>? Taxa = null);

/// <summary>A known way of smuggled goods. An empty list takes all.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Taxa">The taxa, of any rank.</param>
/// <param name="Products">The products.</param>
/// <param name="HsPrefixes">Tariff codes.</param>
/// <param name="DeclaredAs">Disguises.</param>
/// <param name="From">Countries of departure.</param>
/// <param name="To">Countries of destination.</param>
/// <param name="Months">Months of the year, 1 to 12.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record SmugglingRoute(
    string Id, IReadOnlyList<string> Taxa, IReadOnlyList<string> Products, IReadOnlyList<string> HsPrefixes, IReadOnlyList<string> DeclaredAs,
    IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<int> Months, string Source);

/// <summary>A time of the year in which goods are taken from the wild.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Taxa">The taxa, of any rank.</param>
/// <param name="Products">The products.</param>
/// <param name="Months">Months of the year, 1 to 12.</param>
public sealed record TakingSeason(string Id, IReadOnlyList<string> Taxa, IReadOnlyList<string> Products, IReadOnlyList<int> Months);

/// <summary>Living animals that are no flag.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Words">Their names in any language.</param>
/// <param name="HsPrefixes">Their tariff codes.</param>
public sealed record AdmittedAnimal(string Id, IReadOnlyList<string> Words, IReadOnlyList<string> HsPrefixes);
