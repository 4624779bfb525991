using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Extract;
using Wildlife.Partners;
using Wildlife.Pictures;

namespace Wildlife.Local.Host;

/// <summary>Everything one embedded installation is made of, put together in one place and read from top to bottom.</summary>
internal sealed class Installation : IDisposable
{
    private readonly DataFolder folder;
    private readonly SqliteDatabase database;

    private Installation(DataFolder folder, SqliteDatabase database, Knowledge knowledge)
    {
        this.folder = folder;
        this.database = database;
        Knowledge = knowledge;
        Notes = new InstallationNotes(database);
        Evidence = new FileEvidenceStore(folder, database);
        Inbox = new SqliteInbox(database);
        Frontier = new SqliteFrontier(database);
        Leases = new SqliteHostLeases(database);
        Cases = new SqliteCaseStore(database);
        Records = new SqliteRecordStore(database, TimeProvider.System);
    }

    public Knowledge Knowledge { get; }

    public InstallationNotes Notes { get; }

    public FileEvidenceStore Evidence { get; }

    public SqliteInbox Inbox { get; }

    public SqliteFrontier Frontier { get; }

    public SqliteHostLeases Leases { get; }

    public SqliteCaseStore Cases { get; }

    public SqliteRecordStore Records { get; }

    /// <summary>Opens a data folder to work in it: takes its lock and puts right what a killed process left.</summary>
    public static async Task<Installation> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var installation = Assemble(DataFolder.Open(path));
        await installation.Inbox.RecoverAsync(cancellationToken).ConfigureAwait(false);
        await installation.Evidence.ReconcileAsync(cancellationToken).ConfigureAwait(false);
        return installation;
    }

    /// <summary>Opens a data folder to read it, beside a process that works in it.</summary>
    public static Installation OpenForReading(string path) => Assemble(DataFolder.OpenForReading(path));

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
        var links = LinkSettings.Load(folder.Combine("settings", LinkSettings.FileName));
        var keeper = new CaseKeeper(Cases, new LinkJudge(ReadGovernance(), Records, links, secrets.Sellers));
        var classify = new ClassifyHandler(Evidence, Knowledge.Classifier, Cases, keeper, secrets.Sellers, new PictureQueueing(Inbox, Knowledge.Sources), new FeedbackMemory(Records).FindAsync);
        var album = new PictureAlbum(Records);
        var pictures = new PictureHandler(Knowledge.Sources, Evidence, album, new PictureLinks(album, Cases, keeper), network, time, logging.CreateLogger<PictureHandler>());
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
    public ApiParts ApiParts(InstallationSecrets secrets, TimeProvider time) => new()
    {
        Cases = Cases,
        Records = Records,
        Evidence = Evidence,
        Frontier = Frontier,
        Sources = Knowledge.Sources,
        Taxa = Knowledge.Classifier.Taxa,
        Secrets = secrets,
        Governance = ReadGovernance().Governance,
        Review = ReviewSettings.Load(folder.Combine("settings", ReviewSettings.FileName)),
        Contacts = Knowledge.Contacts,
        Time = time,
    };

    /// <summary>Who answers for personal data here.</summary>
    /// <exception cref="InvalidDataException">The operator's file is not complete.</exception>
    public GovernanceGate ReadGovernance() => GovernanceGate.Load(folder.Combine("settings", GovernanceGate.FileName));

    /// <summary>Files who answers for the demo's invented people, unless somebody did.</summary>
    public void FileDemoGovernance() => DemoGovernance.File(folder.Combine("settings"));

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    private static Installation Assemble(DataFolder folder)
    {
        try
        {
            return new Installation(folder, SqliteDatabase.Open(folder), Knowledge.Load(folder.Combine("settings")));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
