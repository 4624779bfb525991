using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>What an operator sets for packages and exports: <c>evidence.json</c> in the settings.</summary>
public sealed record EvidenceSettings
{
    /// <summary>The file's name below the settings.</summary>
    public const string FileName = "evidence.json";

    private const int MostAuthorities = 2;

    /// <summary>Who reports: named in reports and exports.</summary>
    public string Organisation { get => field ?? ""; init; } = "";

    /// <summary>How everything is graded that nobody graded otherwise.</summary>
    public Grading Grading { get => field ?? Grading.Ungraded; init; } = Grading.Ungraded;

    /// <summary>Who stamps packages with the time: none, one or two.</summary>
    public IReadOnlyList<TimeStampAuthority> TimeStampAuthorities { get => field ?? []; init; } = [];

    /// <summary>The Chromium that draws pages as seen: its path, or <c>none</c>. Left out, the usual one is taken where it is there.</summary>
    public string? Chromium { get; init; }

    /// <summary>The Chromium to draw with; null where there is none.</summary>
    /// <param name="onlyNamed">Whether only one that is named counts, not one that happens to be there.</param>
    public string? ChromiumFor(bool onlyNamed) => Chromium switch
    {
        "none" => null,
        null => !onlyNamed && File.Exists(PageRenderer.UsualPath) ? PageRenderer.UsualPath : null,
        _ => Chromium,
    };

    /// <summary>Reads the settings; those of a folder that has none are the defaults.</summary>
    /// <param name="folder">The settings' folder.</param>
    /// <exception cref="InvalidDataException">The file is not as it should be; the message says what.</exception>
    public static EvidenceSettings Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (SettingsFile.Read(path, WildlifeJson.Default.EvidenceSettings) is not { } settings)
        {
            return new EvidenceSettings();
        }

        settings.Check(path);
        return settings;
    }

    private void Check(string path)
    {
        if (!Grading.IsKnown)
        {
            throw new InvalidDataException($"{path}: grading takes source A, B, C or X, information 1 to 4, handling H0 to H3");
        }

        if (Chromium is not (null or "none") && !File.Exists(Chromium))
        {
            throw new InvalidDataException($"{path}: chromium is the path of a Chromium, or 'none'; there is no {Chromium}");
        }

        if (TimeStampAuthorities.Count > MostAuthorities)
        {
            throw new InvalidDataException($"{path}: at the most {MostAuthorities} time-stamp authorities are asked, not {TimeStampAuthorities.Count}");
        }

        if (TimeStampAuthorities.FirstOrDefault(authority => !authority.IsUsable) is { } unusable)
        {
            throw new InvalidDataException($"{path}: the time-stamp authority '{unusable.Name}' needs a name and an http or https URL");
        }
    }
}

/// <summary>A time-stamp authority (RFC 3161).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where it answers.</param>
/// <param name="Qualified">Whether its time-stamps are qualified (Regulation (EU) 910/2014 Art. 42), as the operator found in the trusted list; null where that was not looked up.</param>
public sealed record TimeStampAuthority(string Name, string Url, bool? Qualified = null)
{
    internal bool IsUsable => !string.IsNullOrWhiteSpace(Name) && Uri.TryCreate(Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
