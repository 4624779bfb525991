using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Export;
using Wildlife.Notices;
using Wildlife.Partners;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Partners;

/// <summary>What an API is made of, in tests.</summary>
internal static class TestParts
{
    public static InstallationSecrets Secrets { get; } = new(new SellerKeyring(1, new byte[32]), new byte[32]);

    public static Governance Governance { get; } = new()
    {
        Controller = "A test", Regime = "gdpr", LegalBasis = new Dictionary<string, string> { ["FR"] = "invented" }, ImpactAssessment = "none", Recipients = [],
    };

    public static PartnerKnowledge Knowledge { get; } = new(Repository.Combine("functions", "data"), () => Classify.Knowledge.Classifier);

    private static SourceCatalog Shipped { get; } = SourceCatalog.Load(Repository.Combine("functions", "data", "sources"));

    public static ApiParts Of(EmbeddedFixture fixture, TimeProvider? time = null) => new()
    {
        Cases = fixture.Cases,
        Records = new SqliteRecordStore(fixture.Database, time ?? TimeProvider.System),
        Evidence = fixture.Evidence,
        Desk = EvidenceDesk.Create(
            (fixture.Cases, fixture.Evidence, new SqliteRecordStore(fixture.Database, time ?? TimeProvider.System)),
            Repository.Combine("functions", "data"), fixture.Path, new HttpClient(), time ?? TimeProvider.System),
        Frontier = fixture.Frontier,
        Sources = Shipped,
        Taxa = Knowledge.Classifier.Taxa,
        Knowledge = Knowledge,
        Notifier = new NoticeSettings("A test", "notices@example.org"),
        Secrets = Secrets,
        Governance = Governance,
        Time = time ?? TimeProvider.System,
    };
}
