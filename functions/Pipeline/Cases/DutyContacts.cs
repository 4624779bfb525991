using System.Text.Json;

namespace Wildlife.Cases;

/// <summary>Whom to call in each country: <c>data/contacts/CC.json</c>, from public sources, each with its source and the day it was read.</summary>
/// <param name="countries">The countries.</param>
public sealed class DutyContacts(IReadOnlyList<CountryContacts> countries)
{
    /// <summary>Nobody.</summary>
    public static DutyContacts None { get; } = new([]);

    /// <summary>All countries, by code.</summary>
    public IReadOnlyList<CountryContacts> All { get; } = countries.OrderBy(each => each.Country, StringComparer.Ordinal).ToList();

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static DutyContacts Load(string folder)
    {
        var read = new List<CountryContacts>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                read.Add(JsonSerializer.Deserialize(File.ReadAllBytes(path), WildlifeJson.Default.CountryContacts) ?? throw new InvalidDataException($"{path}: is null"));
            }
            catch (JsonException wrong)
            {
                throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
            }
        }

        return new DutyContacts(read);
    }
}

/// <summary>Whom to call in a country.</summary>
public sealed record CountryContacts
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>The CITES management authority.</summary>
    public required DutyContact CitesAuthority { get; init; }

    /// <summary>The INTERPOL national central bureau.</summary>
    public required DutyContact InterpolBureau { get; init; }

    /// <summary>The police's contact point for wildlife crime.</summary>
    public required DutyContact Police { get; init; }
}

/// <summary>An office.</summary>
public sealed record DutyContact
{
    /// <summary>Its name. It ends with <c>(not confirmed)</c> where nobody has read it at its source; <c>not recorded</c> where nothing is known.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is reached: a web page or a functional mailbox; null where not recorded.</summary>
    public string? Reached { get; init; }

    /// <summary>Where this was read; null where not recorded.</summary>
    public string? Source { get; init; }

    /// <summary>The day it was read.</summary>
    public DateOnly? ReadOn { get; init; }
}
