using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Insights;
using Wildlife.Law;
using Wildlife.Notices;
using Wildlife.Notify;
using Wildlife.Privacy;
using Wildlife.Sources;

namespace Wildlife.Partners;

/// <summary>What the API is made of: each host puts it together once, each group of routes takes what it needs.</summary>
public sealed record ApiParts
{
    /// <summary>Cases and listings.</summary>
    public required ICaseStore Cases { get; init; }

    /// <summary>Keys, logs, notices and other small documents.</summary>
    public required IRecordStore Records { get; init; }

    /// <summary>Pages, pictures and observations.</summary>
    public required IEvidenceStore Evidence { get; init; }

    /// <summary>Where cases leave the installation.</summary>
    public required EvidenceDesk Desk { get; init; }

    /// <summary>Knows the passes over the sources.</summary>
    public required IFrontier Frontier { get; init; }

    /// <summary>The source catalogue.</summary>
    public required SourceCatalog Sources { get; init; }

    /// <summary>The taxa.</summary>
    public required TaxonCatalog Taxa { get; init; }

    /// <summary>The installation's secrets.</summary>
    public required InstallationSecrets Secrets { get; init; }

    /// <summary>Lets through what touches clusters or persons; without governance nothing does.</summary>
    internal GovernanceGate Gate => field ??= new GovernanceGate(Governance);

    /// <summary>How adverts are reviewed.</summary>
    public ReviewSettings Review { get; init; } = new();

    /// <summary>Whom to call in each country.</summary>
    public DutyContacts Contacts { get; init; } = DutyContacts.None;

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Who is responsible for personal data; null: the installation knows adverts only.</summary>
    public Governance? Governance { get; init; }

    /// <summary>Who read which personal data.</summary>
    public AccessLog AccessLog => field ??= new AccessLog(Records, Time);

    /// <summary>The clear values behind seller keys.</summary>
    public SellerVault Vault => field ??= new SellerVault(Records, Secrets);

    /// <summary>Webhooks and what is on its way to them.</summary>
    public WebhookDesk Webhooks => field ??= new WebhookDesk(Records, Secrets, Time);

    /// <summary>Erases the personal data of cases.</summary>
    public CaseErasure CaseErasure => field ??= new CaseErasure(Cases, Evidence, new EvidenceErasure(Evidence, Records, Time), Vault, new Wildlife.Pictures.PictureAlbum(Records), Time);

    /// <summary>How many proxies stand before the host and write X-Forwarded-For: none before Local, one before Azure Functions.</summary>
    public int TrustedProxies { get; init; }

    /// <summary>Judge, law and rules for the routes that need them.</summary>
    public PartnerKnowledge Knowledge { get; init; } = PartnerKnowledge.Shipped;

    /// <summary>Who sends notices: the operator's <c>settings/notices.json</c>; null drafts none.</summary>
    public NoticeSettings? Notifier { get; init; }

    /// <summary>Reads figures.</summary>
    internal InsightReader Insights => field ??= new InsightReader(Records, Time);

    /// <summary>Makes and revokes keys.</summary>
    public KeyDesk Keys => field ??= new KeyDesk(Records, Time);

    /// <summary>Sessions of the web page.</summary>
    internal SessionDesk Sessions => field ??= new SessionDesk(Records, Secrets, Time);

    /// <summary>Tells who asks; one for entry and sign-in, so that wrong keys count together.</summary>
    internal KeyGate KeyGate => field ??= new KeyGate(Keys, Sessions, TrustedProxies, Time);
}
