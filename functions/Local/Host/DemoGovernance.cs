using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Local.Host;

/// <summary>The demo's people are invented, so anybody may answer for them: with it the demo shows clusters, look-ups and networks too.</summary>
internal static class DemoGovernance
{
    private const string Invented = "none needed: every advert and seller of the demo is invented";

    public static void File(string settings)
    {
        var path = Path.Combine(settings, GovernanceGate.FileName);
        if (Path.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(settings);
        var governance = new Governance
        {
            Controller = "Demo of the Wildlife Cybercrime Monitor",
            Regime = "gdpr",
            LegalBasis = new Dictionary<string, string> { ["BE"] = Invented, ["DE"] = Invented, ["FR"] = Invented, ["NL"] = Invented },
            ImpactAssessment = "demo-1",
            Recipients = [],
        };
        // Whole or not at all: a demo that was killed meanwhile reads it strictly next time.
        var draft = path + ".tmp";
        System.IO.File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(governance, WildlifeJson.Default.Governance));
        System.IO.File.Move(draft, path, overwrite: true);
    }
}
