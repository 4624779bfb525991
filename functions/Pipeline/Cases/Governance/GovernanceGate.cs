using System.Text.Json;

namespace Wildlife.Cases;

/// <summary>
/// Lets through what touches clusters or persons only where somebody answers for it: with <c>governance.json</c> of the operator's settings.
/// Without it the installation is in advert mode. Every route and job that touches them asks here.
/// </summary>
/// <param name="governance">Who answers; null: advert mode.</param>
public sealed class GovernanceGate(Governance? governance)
{
    /// <summary>The settings file's name.</summary>
    public const string FileName = "governance.json";

    /// <summary>Nobody answers for personal data.</summary>
    public static GovernanceGate AdvertMode { get; } = new(null);

    /// <summary>Lets everything through: for parts whose caller has asked already.</summary>
    internal static GovernanceGate Unchecked { get; } = new(new Governance { Controller = "", Regime = "", LegalBasis = new Dictionary<string, string>(), ImpactAssessment = "", Recipients = [] });

    /// <summary>Who answers; null in advert mode.</summary>
    public Governance? Governance => governance;

    /// <summary>Whether adverts may be linked across sites and persons matched.</summary>
    public bool AllowsClusters => governance is not null;

    /// <summary><c>full</c>, or <c>advert</c> without governance: for health and summaries.</summary>
    public string Mode => AllowsClusters ? "full" : "advert";

    /// <summary>Refuses in advert mode.</summary>
    /// <exception cref="AdvertModeException">No governance is filed.</exception>
    public void RequireClusters()
    {
        if (!AllowsClusters)
        {
            throw new AdvertModeException();
        }
    }

    /// <summary>Reads the settings file.</summary>
    /// <param name="path">Its path; a missing file means advert mode.</param>
    /// <exception cref="InvalidDataException">The file is not complete or not one.</exception>
    public static GovernanceGate Load(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return AdvertMode;
        }
    }

    /// <summary>Reads the file's bytes.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="where">Where they are from, for the message.</param>
    /// <exception cref="InvalidDataException">They are not complete or not what they should be.</exception>
    public static GovernanceGate Parse(ReadOnlySpan<byte> json, string where)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json, WildlifeJson.Default.Governance) ?? throw new InvalidDataException($"{where}: is null; write the controller, regime, legalBasis, impactAssessment and recipients");
            return ProblemOf(read) is { } problem ? throw new InvalidDataException($"{where}: {problem}") : new GovernanceGate(read);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{where}: {wrong.Message}", wrong);
        }
    }

    private static string? ProblemOf(Governance read) => read switch
    {
        _ when string.IsNullOrWhiteSpace(read.Controller) => "'controller' is empty: name who is responsible (GDPR Art. 4(7))",
        { Regime: not ("gdpr" or "law-enforcement-directive") } => "'regime' is 'gdpr' or 'law-enforcement-directive'",
        { LegalBasis.Count: 0 } => "'legalBasis' is empty: name the basis for each country that is watched",
        _ when read.LegalBasis.FirstOrDefault(basis => basis.Key is not { Length: 2 } || !basis.Key.All(char.IsAsciiLetterUpper) || string.IsNullOrWhiteSpace(basis.Value)).Key is { } key =>
            $"'legalBasis' has '{key}': use ISO 3166-1 alpha-2 codes in capital letters, each with its basis",
        _ when string.IsNullOrWhiteSpace(read.ImpactAssessment) => "'impactAssessment' is empty: give the assessment's reference (GDPR Art. 35)",
        _ when read.Recipients.Any(string.IsNullOrWhiteSpace) => "'recipients' has an empty name",
        _ => null,
    };
}
