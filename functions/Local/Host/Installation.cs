using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Extract;
using Wildlife.Insights;
using Wildlife.Local.Azurite;
using Wildlife.Notices;
using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Replay;

namespace Wildlife.Local.Host;

/// <summary>Everything one embedded installation is made of, put together in one place and read from top to bottom.</summary>
internal sealed class Installation : IDisposable
{
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;
    private readonly HttpClient client = new();
    private PageRenderer? renderer;
    private readonly Func<CancellationToken, Task> reconcile;

    private Installation(DataFolder folder, SqliteDatabase database, Knowledge knowledge, AzuriteAccount? azurite)
    {
        this.folder = folder;
        this.database = database;
        Knowledge = knowledge;
        Notes = new InstallationNotes(database);
        Ledger = new ObjectLedger(database);
        Rows = new SqliteInbox(database);
        if (azurite is null)
        {
            var files = new FileEvidenceStore(folder, database);
            (Evidence, Inbox, reconcile) = (files, Rows, files.ReconcileAsync);
        }
        else
        {
            var blobs = new AzuriteEvidenceStore(azurite, Ledger);
            (Evidence, Inbox, reconcile) = (blobs, new AzuriteInbox(azurite, Rows, TimeProvider.System, TimeSpan.FromMinutes(1)), blobs.ReconcileAsync);
            Azurite = azurite;
        }

        Frontier = new SqliteFrontier(database);
        Leases = new SqliteHostLeases(database);
        Cases = new SqliteCaseStore(database);
        Records = new SqliteRecordStore(database, TimeProvider.System);
        Outbox = new SqliteCaseOutbox(database);
    }

    /// <summary>Whether this process works in the folder; else it answers beside one that may.</summary>
    public bool IsWorking => folder.IsHeld;

    public Knowledge Knowledge { get; }

    public InstallationNotes Notes { get; }

    /// <summary>Pages, pictures and observations: files of the data folder, or blobs of Azurite.</summary>
    public IEvidenceStore Evidence { get; }

    /// <summary>The hash of each object, wherever the objects are.</summary>
    public ObjectLedger Ledger { get; }

    /// <summary>Work for the stages: rows of the database, or messages of Azurite where it has a queue for them.</summary>
    public IInbox Inbox { get; }

    /// <summary>The rows among the work: all of it, or what Azurite has no queue for.</summary>
    public SqliteInbox Rows { get; }

    /// <summary>Where objects and queues are; null where the data folder holds them.</summary>
    public AzuriteAccount? Azurite { get; }

    public SqliteFrontier Frontier { get; }

    public SqliteHostLeases Leases { get; }

    public SqliteCaseStore Cases { get; }

    public SqliteRecordStore Records { get; }

    public SqliteCaseOutbox Outbox { get; }

    /// <summary>Where cases leave the installation.</summary>
    /// <param name="time">The clock.</param>
    public EvidenceDesk Desk(TimeProvider time) => EvidenceDesk.Create((Cases, Evidence, Records), Knowledge.Folder, folder.Combine("settings"), client, time);

    /// <summary>Opens a data folder to work in it: takes its lock and puts right what a killed process left.</summary>
    public static Task<Installation> OpenAsync(string path, CancellationToken cancellationToken) => OpenAsync(path, storage: null, cancellationToken);

    /// <summary>Opens a data folder to work in it, with its objects and queues where <c>--storage</c> says; null: where the folder has them.</summary>
    public static async Task<Installation> OpenAsync(string path, string? storage, CancellationToken cancellationToken)
    {
        var installation = await AssembleAsync(DataFolder.Open(path), storage, cancellationToken).ConfigureAwait(false);
        await installation.Rows.RecoverAsync(cancellationToken).ConfigureAwait(false);
        await installation.reconcile(cancellationToken).ConfigureAwait(false);
        return installation;
    }

    /// <summary>Opens a data folder to read it, beside a process that works in it.</summary>
    public static Installation OpenForReading(string path, string? storage = null) => Assemble(DataFolder.OpenForReading(path), storage, azurite: null);

    /// <summary>Puts the stages together.</summary>
    /// <param name="network">How the crawl stage reaches the network.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Hears how far the work is.</param>
    /// <param name="logging">Makes loggers.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<StageRunner> StartStagesAsync(PageFetcher network, TimeProvider time, IProgressDisplay progress, ILoggerFactory logging, CancellationToken cancellationToken)
    {
        var secrets = await SecretsFile.OpenAsync(Notes, cancellationToken).ConfigureAwait(false);
        var crawl = new CrawlHandler(Knowledge.Sources, Frontier, Evidence, network, time, logging.CreateLogger<CrawlHandler>(), new SqliteWatchedAdverts(database));
        var extract = new ExtractHandler(Evidence, Knowledge.Sources, new PageExtractor(), Frontier, Inbox);
        await new CaseErrands(Cases, Records, time).FinishAllAsync(cancellationToken).ConfigureAwait(false);
        var cases = Noting(secrets);
        var links = LinkSettings.Load(folder.Combine("settings", LinkSettings.FileName));
        var gate = new GovernanceGate(await GovernanceAsync(cancellationToken).ConfigureAwait(false));
        var keeper = new CaseKeeper(cases, new LinkJudge(gate, Records, links, secrets.Sellers));
        var album = new PictureAlbum(Records);
        var classify = new ClassifyHandler(
            Evidence, Knowledge.Classifier, cases, keeper, await SellersAsync(secrets, cancellationToken).ConfigureAwait(false), new PictureQueueing(Inbox, Knowledge.Sources),
            new FeedbackMemory(Records).FindAsync, new EvidenceKeeper(Evidence, album), operations: new OperationWatch(cases, Records));
        var shelf = new ResourceShelf(Evidence, Records);
        // The demo draws only where it is told to: a hundred drawings take a minute. A simulated clock's instants would be no facts.
        var isDemo = network.Options.ClockSource == CrawlOptions.SimulatedClock;
        renderer ??= EvidenceSettings.Load(folder.Combine("settings")).ChromiumFor(isDemo) is { } chromium ? new PageRenderer(chromium, TimeProvider.System) : null;
        var replays = new ReplayHandler(Evidence, shelf, renderer, isDemo ? null : time, logging.CreateLogger<ReplayHandler>());
        var pictures = new PictureHandler(
            Knowledge.Sources, Evidence, album, new PictureLinks(album, cases, keeper), network, time, logging.CreateLogger<PictureHandler>(), shelf, replays);
        return new StageRunner(Inbox, crawl, extract, classify, pictures, progress);
    }

    /// <summary>The stage that reads adverts of open cases between passes.</summary>
    /// <param name="network">How it reaches the network.</param>
    /// <param name="time">The clock.</param>
    public RecheckHandler Recheck(PageFetcher network, TimeProvider time) =>
        new(Knowledge.Sources, Cases, Frontier, Evidence, network, time, Microsoft.Extensions.Logging.Abstractions.NullLogger<RecheckHandler>.Instance);

    /// <summary>What the API is made of.</summary>
    /// <param name="secrets">The installation's secrets.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ApiParts> ApiPartsAsync(InstallationSecrets secrets, TimeProvider time, CancellationToken cancellationToken) => new()
    {
        Cases = Noting(secrets),
        Records = Records,
        Evidence = Evidence,
        Desk = Desk(time),
        Frontier = Frontier,
        Sources = Knowledge.Sources,
        Taxa = Knowledge.Classifier.Taxa,
        Knowledge = new PartnerKnowledge(Host.Knowledge.Folder, () => Knowledge.Classifier),
        Notifier = NoticeSettings.Load(folder.Combine(Path.Combine("settings", "notices.json"))),
        Secrets = secrets,
        Governance = await GovernanceAsync(cancellationToken).ConfigureAwait(false),
        Review = ReviewSettings.Load(folder.Combine("settings", ReviewSettings.FileName)),
        Contacts = Knowledge.Contacts,
        Time = time,
    };

    /// <summary>Answers people who ask what is known about them.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<PrivacyDesk> PrivacyAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var secrets = await SecretsFile.OpenAsync(Notes, cancellationToken).ConfigureAwait(false);
        var vault = new SellerVault(Records, secrets);
        var cases = Noting(secrets);
        return new PrivacyDesk(
            new LookupReader(secrets.Sellers, Knowledge.Sources, cases, new PictureAlbum(Records)), cases, vault, new AccessLog(Records, time),
            new CaseErasure(cases, Evidence, new EvidenceErasure(Evidence, Records, time), vault, new PictureAlbum(Records), time), time);
    }

    /// <summary>Moves what is kept about sellers to the present secret.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<SellerRekeying> RekeyingAsync(CancellationToken cancellationToken)
    {
        var secrets = await SecretsFile.OpenAsync(Notes, cancellationToken).ConfigureAwait(false);
        return new SellerRekeying(Noting(secrets), Records, new SellerVault(Records, secrets), secrets.Sellers);
    }

    /// <summary>Writes into the access log that somebody takes a case out at the command line.</summary>
    /// <param name="by">Who.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="form">In what form.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task LogTakenAsync(string by, string caseId, string form, CancellationToken cancellationToken) =>
        new AccessLog(Records, TimeProvider.System).WriteAsync(new Caller("command-line", by, [], [], []), "export", [caseId], $"case export as {form}", cancellationToken);

    /// <summary>Who is responsible for personal data; null: the installation knows adverts only.</summary>
    public Task<Governance?> GovernanceAsync(CancellationToken cancellationToken) => GovernanceFile.ReadAsync(folder.Combine("settings"), Notes, cancellationToken);

    private async Task<SellerIdentity> SellersAsync(InstallationSecrets secrets, CancellationToken cancellationToken) =>
        new(secrets.Sellers, await GovernanceAsync(cancellationToken).ConfigureAwait(false) is null ? null : new SellerVault(Records, secrets));

    private NotingCaseStore Noting(InstallationSecrets secrets) => new(Cases, new InsightNotes(Records), secrets.KeyFor("insights"));

    public void Dispose()
    {
        renderer?.Dispose();
        (Inbox as IDisposable)?.Dispose();
        client.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    private static async Task<Installation> AssembleAsync(DataFolder folder, string? storage, CancellationToken cancellationToken)
    {
        try
        {
            if (storage == StorageChoice.OnAzurite)
            {
                // Before anything is written: a new folder that could not reach its Azurite stays new.
                await AzuriteAccount.RequireListeningAsync(AzuriteAccount.Connect(), cancellationToken).ConfigureAwait(false);
            }

            var azurite = Find(folder, storage);
            await (azurite?.ReadyAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return Assemble(folder, storage, azurite);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static AzuriteAccount? Find(DataFolder folder, string? storage) =>
        StorageChoice.Resolve(folder, storage) is { } id ? new AzuriteAccount(AzuriteAccount.Connect(), id, isNew: !StorageChoice.IsUsed(folder)) : null;

    private static Installation Assemble(DataFolder folder, string? storage, AzuriteAccount? azurite)
    {
        try
        {
            return new Installation(folder, SqliteDatabase.Open(folder), Knowledge.Load(folder.Combine("settings")), azurite ?? Find(folder, storage));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
