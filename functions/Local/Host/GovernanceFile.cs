using Wildlife.Cases;
using Wildlife.Embedded;

namespace Wildlife.Local.Host;

/// <summary>Who is responsible for the personal data of an installation. The demo's people are invented, and so is who answers for them.</summary>
internal static class GovernanceFile
{
    /// <summary>Who is responsible; null where nobody has filed it.</summary>
    public static async Task<Governance?> ReadAsync(string settings, InstallationNotes notes, CancellationToken cancellationToken) =>
        Governance.Load(settings) ?? (await InstallationKind.IsDemoAsync(notes, cancellationToken).ConfigureAwait(false) ? Demo() : null);

    private static Governance Demo() => new()
    {
        Controller = "The demo: all its people are invented",
        Regime = "gdpr",
        LegalBasis = new Dictionary<string, string> { ["FR"] = "invented data", ["DE"] = "invented data", ["NL"] = "invented data", ["BE"] = "invented data" },
        ImpactAssessment = "none needed: no real person is in it",
        Recipients = [],
    };
}
