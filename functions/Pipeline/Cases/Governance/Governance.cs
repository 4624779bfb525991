namespace Wildlife.Cases;

/// <summary>
/// Who is responsible for the personal data of an installation and on what ground: <c>governance.json</c> in the operator's settings. Without it the
/// installation runs in advert mode: adverts are judged and listed, but no clusters across sites, no vault, no look-ups and no matching of persons
/// (GDPR Art. 10: suspected offences).
/// </summary>
public sealed record Governance
{
    /// <summary>The controller (GDPR Art. 4(7)), or the competent authority (Directive (EU) 2016/680 Art. 3(8)).</summary>
    public required string Controller { get; init; }

    /// <summary>Under which regime: <c>gdpr</c> or <c>law-enforcement-directive</c>. One installation never serves both.</summary>
    public required string Regime { get; init; }

    /// <summary>The legal basis per country, by ISO 3166-1 alpha-2 code.</summary>
    public required IReadOnlyDictionary<string, string> LegalBasis { get; init; }

    /// <summary>The reference of the data protection impact assessment (GDPR Art. 35).</summary>
    public required string ImpactAssessment { get; init; }

    /// <summary>Who may receive data, by name.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }
}
