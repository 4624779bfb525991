namespace Wildlife.Cases;

/// <summary>What links and what does not: <c>links.json</c> in the operator's settings.</summary>
public sealed record LinkSettings
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "links.json";

    /// <summary>On how many unrelated accounts a key may stand before it links nothing: a courier's phone or a stock text does. 6 unless told.</summary>
    public int MostAccounts { get; init; } = 6;

    /// <summary>Contacts that belong to nobody: couriers, platforms' help addresses.</summary>
    public IReadOnlyList<IgnoredContact> Ignored { get => field ?? []; init; } = [];

    /// <summary>Reads the settings file.</summary>
    /// <param name="path">Its path; a missing file means the defaults.</param>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    public static LinkSettings Load(string path)
    {
        var read = SettingsFile.Read(path, WildlifeJson.Default.LinkSettings) ?? new LinkSettings();
        return read is { MostAccounts: > 0 } ? read : throw new InvalidDataException($"{path}: 'mostAccounts' is a number above 0");
    }
}

/// <summary>A contact that belongs to no seller.</summary>
/// <param name="Kind">Its kind: <c>phone</c>, <c>email</c> or a messenger's name.</param>
/// <param name="Value">Its normalised value: E.164 for a phone, lower case for an address.</param>
/// <param name="Why">Whose it is.</param>
public sealed record IgnoredContact(string Kind, string Value, string Why);
