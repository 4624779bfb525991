using Wildlife.Cases;
using Wildlife.Embedded;

namespace Wildlife.Local.Host;

/// <summary>Who is responsible for the personal data of an installation. The demo's people are invented, and so is who answers for them.</summary>
internal static class GovernanceFile
{
    /// <summary>Who is responsible; null where nobody has filed it. The demo's people are invented, and so is who answers for them.</summary>
    /// <exception cref="UsageException">The file is not one.</exception>
    public static async Task<Governance?> ReadAsync(string settings, InstallationNotes notes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(settings, GovernanceGate.FileName);
        if (!File.Exists(path))
        {
            return await InstallationKind.IsDemoAsync(notes, cancellationToken).ConfigureAwait(false) ? Demo() : null;
        }

        try
        {
            return GovernanceGate.Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path).Governance;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{wrong.Message.TrimEnd('.')}: mend it, or move the file away to know adverts only");
        }
    }

    private static Governance Demo() => new()
    {
        Controller = "The demo: all its people are invented",
        Regime = "gdpr",
        LegalBasis = new Dictionary<string, string> { ["FR"] = "invented data", ["DE"] = "invented data", ["NL"] = "invented data", ["BE"] = "invented data" },
        ImpactAssessment = "none needed: no real person is in it",
        Recipients = [],
    };
}
