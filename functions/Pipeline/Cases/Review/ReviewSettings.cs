namespace Wildlife.Cases;

/// <summary>How adverts are reviewed: <c>review.json</c> in the operator's settings.</summary>
public sealed record ReviewSettings
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "review.json";

    /// <summary>How many advert groups one analyst is shown a day: beyond that, attention drops. 60 unless told.</summary>
    public int DailyBudget { get; init; } = 60;

    /// <summary>Minutes that a decision takes by manual search, measured by the operator: what the queue is held against; null where nobody has measured.</summary>
    public double? ManualMinutes { get; init; }

    /// <summary>Reads the settings file.</summary>
    /// <param name="path">Its path; a missing file means the defaults.</param>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    public static ReviewSettings Load(string path)
    {
        var read = SettingsFile.Read(path, WildlifeJson.Default.ReviewSettings) ?? new ReviewSettings();
        return read is { DailyBudget: > 0, ManualMinutes: null or > 0 } ? read : throw new InvalidDataException($"{path}: 'dailyBudget' and 'manualMinutes' are numbers above 0");
    }
}
