using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using Wildlife;
using Wildlife.App.Language;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Evidence;
using Wildlife.Export;
using Wildlife.Extract;
using Wildlife.Insights;
using Wildlife.Notices;
using Wildlife.Notify;
using Wildlife.OnAzure.Cosmos;
using Wildlife.OnAzure.Secrets;
using Wildlife.OnAzure.Settings;
using Wildlife.OnAzure.Storage;
using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Replay;
using Wildlife.Searches;
using Wildlife.Sources;

// The whole composition, to be read from top to bottom: options, the stores of this installation, the knowledge, the stages, the API.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

// AZURE_CLIENT_ID names the app's identity; on a developer's machine it is who is signed in.
TokenCredential credential = new DefaultAzureCredential();
AddOptions(builder.Services);
AddTelemetry(builder, credential);
AddStores(builder.Services, credential);
AddKnowledge(builder.Services);
AddStages(builder.Services);
AddApi(builder.Services);

var host = builder.Build();
// The operator's settings are read once, before the first message: an instance that was started later has later ones.
await OperatorSettings.FetchAsync(host.Services.GetRequiredService<IEvidenceStore>(), SettingsFolder(), CancellationToken.None).ConfigureAwait(false);
// What a killed instance left half merged or half split; other instances may do the same meanwhile.
await host.Services.GetRequiredService<CaseErrands>().FinishAllAsync(CancellationToken.None).ConfigureAwait(false);
await host.RunAsync().ConfigureAwait(false);

static void AddOptions(IServiceCollection services)
{
    services.AddOptions<StorageOptions>().BindConfiguration(Stages.Connection).ValidateOnStart();
    services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
    services.AddOptions<CosmosOptions>().BindConfiguration("Cosmos").ValidateOnStart();
    services.AddSingleton<IValidateOptions<CosmosOptions>, CosmosOptionsValidator>();
    services.AddOptions<SecretOptions>().BindConfiguration("Secrets").ValidateOnStart();
    services.AddSingleton<IValidateOptions<SecretOptions>, SecretOptionsValidator>();
    services.AddOptions<CrawlOptions>().BindConfiguration("Crawl").ValidateOnStart()
        .Validate(crawl => !crawl.ContactUrl.Contains(".invalid", StringComparison.Ordinal), "Crawl:ContactUrl is not set: name the page on which a webmaster reads who is asking");
    services.AddSingleton<IValidateOptions<CrawlOptions>, CrawlOptionsValidator>();
    services.AddOptions<LanguageOptions>().BindConfiguration("Language").ValidateOnStart();
    services.AddSingleton<IValidateOptions<LanguageOptions>, LanguageOptionsValidator>();
}

static void AddTelemetry(FunctionsApplicationBuilder builder, TokenCredential credential)
{
    var telemetry = builder.Services.AddOpenTelemetry()
        .UseFunctionsWorkerDefaults()
        .WithTracing(traces => traces.AddSource(Telemetry.Name))
        .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
    if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    {
        telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = credential);
    }
}

static void AddStores(IServiceCollection services, TokenCredential credential)
{
    services.AddSingleton(credential);
    services.AddSingleton(TimeProvider.System);
    services.AddSingleton(provider => StorageConnection.Connect(Options<StorageOptions>(provider), credential));
    services.AddSingleton(provider => CosmosDatabase.Connect(Options<CosmosOptions>(provider), credential, TimeProvider.System));
    services.AddSingleton(provider => Options<SecretOptions>(provider).Open());
    services.AddSingleton<IEvidenceStore, BlobEvidenceStore>();
    services.AddSingleton<IWorkQueue, StorageWorkQueue>();
    services.AddSingleton<IRecordStore, CosmosRecordStore>();
    services.AddSingleton<ICaseStore>(provider => new NotingCaseStore(
        new CosmosCaseStore(provider.GetRequiredService<CosmosDatabase>()),
        new InsightNotes(provider.GetRequiredService<IRecordStore>()),
        provider.GetRequiredService<InstallationSecrets>().KeyFor("insights")));
    services.AddSingleton<ICaseOutbox, CosmosOutbox>();
    services.AddSingleton<IFrontier, CosmosFrontier>();
    services.AddSingleton<IHostLeases, CosmosHostLeases>();
    services.AddSingleton<IWatchedAdverts, CosmosWatchedAdverts>();
}

static void AddKnowledge(IServiceCollection services)
{
    services.AddSingleton(_ => SourceCatalog.Load(Path.Combine(DataFolder(), "sources"), Path.Combine(SettingsFolder(), "sources")));
    services.AddSingleton(_ => AdvertClassifier.Load(DataFolder(), Path.Combine(SettingsFolder(), "taxa")));
    services.AddSingleton<ITextAnalyzer>(provider => new LanguageTextAnalyzer(
        new TextAnalyticsClient(new Uri(Options<LanguageOptions>(provider).Endpoint), provider.GetRequiredService<TokenCredential>(), new TextAnalyticsClientOptions()),
        LocalTextAnalyzer.Load(DataFolder()),
        new RecordBudget(provider.GetRequiredService<IRecordStore>(), Options<LanguageOptions>(provider).DailyRecords, TimeProvider.System),
        Options<LanguageOptions>(provider),
        provider.GetRequiredService<ILogger<LanguageTextAnalyzer>>()));
}

static void AddStages(IServiceCollection services)
{
    services.AddSingleton<SecondReader>();
    services.AddSingleton<CaseErrands>();
    // Never to an address of this network, whatever a partner names.
    services.AddSingleton(provider => WebhookSender.CreateClient(Options<CrawlOptions>(provider)));
    services.AddSingleton(provider => new PageFetcher(Options<CrawlOptions>(provider), TimeProvider.System, provider.GetRequiredService<IHostLeases>()));
    services.AddSingleton(provider => new SellerIdentity(
        provider.GetRequiredService<InstallationSecrets>().Sellers,
        provider.GetRequiredService<ApiParts>().Governance is null ? null : provider.GetRequiredService<ApiParts>().Vault));
    services.AddSingleton<EvidenceKeeper>();
    services.AddSingleton<PageExtractor>();
    services.AddSingleton(provider => new LinkJudge(
        new GovernanceGate(provider.GetRequiredService<ApiParts>().Governance),
        provider.GetRequiredService<IRecordStore>(),
        LinkSettings.Load(Path.Combine(SettingsFolder(), LinkSettings.FileName)),
        provider.GetRequiredService<InstallationSecrets>().Sellers));
    services.AddSingleton<CaseKeeper>();
    services.AddSingleton<FeedbackMemory>();
    services.AddSingleton<FeedbackLookup>(provider => provider.GetRequiredService<FeedbackMemory>().FindAsync);
    services.AddSingleton<OperationWatch>();
    services.AddSingleton<PictureAlbum>();
    services.AddSingleton<PictureLinks>();
    services.AddSingleton<PictureQueueing>();
    services.AddSingleton<PlanHandler>();
    services.AddSingleton<CrawlHandler>();
    services.AddSingleton<ExtractHandler>();
    services.AddSingleton<ClassifyHandler>();
    services.AddSingleton<ResourceShelf>();
    // No browser is on a Functions host: pages keep their resources and get no picture.
    services.AddSingleton(provider => new ReplayHandler(
        provider.GetRequiredService<IEvidenceStore>(), provider.GetRequiredService<ResourceShelf>(), renderer: null, TimeProvider.System, provider.GetRequiredService<ILogger<ReplayHandler>>()));
    services.AddSingleton<PictureHandler>();
    services.AddSingleton(provider => provider.GetRequiredService<ApiParts>().Keys);
    services.AddSingleton(provider => provider.GetRequiredService<ApiParts>().Webhooks);
    services.AddSingleton(provider => new WebhookSender(provider.GetRequiredService<HttpClient>(), provider.GetRequiredService<WebhookDesk>(), TimeProvider.System));
    services.AddSingleton<NotifyHandler>();
    services.AddSingleton<SearchDesk>();
    services.AddSingleton<RecheckHandler>();
    services.AddSingleton(provider => provider.GetRequiredService<ApiParts>().CaseErasure);
    services.AddSingleton<KeepHandler>();
    services.AddSingleton<PlanEntry>();
    services.AddSingleton<RecheckEntry>();
    services.AddSingleton<NotifyEntry>();
    services.AddSingleton<StageEntry>();
}

static void AddApi(IServiceCollection services)
{
    services.AddSingleton(provider => EvidenceDesk.Create(
        (provider.GetRequiredService<ICaseStore>(), provider.GetRequiredService<IEvidenceStore>(), provider.GetRequiredService<IRecordStore>()), DataFolder(), SettingsFolder(), new HttpClient(), TimeProvider.System));
    services.AddSingleton(provider => new ApiParts
    {
        Cases = provider.GetRequiredService<ICaseStore>(),
        Records = provider.GetRequiredService<IRecordStore>(),
        Evidence = provider.GetRequiredService<IEvidenceStore>(),
        Desk = provider.GetRequiredService<EvidenceDesk>(),
        Frontier = provider.GetRequiredService<IFrontier>(),
        Sources = provider.GetRequiredService<SourceCatalog>(),
        Taxa = provider.GetRequiredService<AdvertClassifier>().Taxa,
        Secrets = provider.GetRequiredService<InstallationSecrets>(),
        Knowledge = new PartnerKnowledge(DataFolder(), () => provider.GetRequiredService<AdvertClassifier>()),
        Notifier = NoticeSettings.Load(Path.Combine(SettingsFolder(), "notices.json")),
        Review = ReviewSettings.Load(Path.Combine(SettingsFolder(), ReviewSettings.FileName)),
        Contacts = DutyContacts.Load(Path.Combine(DataFolder(), "contacts")),
        Governance = GovernanceGate.Load(Path.Combine(SettingsFolder(), GovernanceGate.FileName)).Governance,
        Time = TimeProvider.System,
        // The Functions front end writes the caller's address.
        TrustedProxies = 1,
    });
    services.AddSingleton<ApiEntry>();
    services.AddSingleton(provider => new ApiDispatch(provider.GetRequiredService<ApiEntry>(), ApiTable.Create(provider.GetRequiredService<ApiParts>())));
}

static T Options<T>(IServiceProvider provider) where T : class => provider.GetRequiredService<IOptions<T>>().Value;

static string DataFolder() => Path.Combine(AppContext.BaseDirectory, "data");

static string SettingsFolder() => Path.Combine(Path.GetTempPath(), "wildlife-settings");
