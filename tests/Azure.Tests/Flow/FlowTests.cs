using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Evidence;
using Wildlife.Local.Azurite;
using Wildlife.Local.Host;
using Wildlife.Local.Samples;
using Wildlife.Sources;
using Wildlife.Tests.OnAzure.Endpoint;
using Wildlife.Tests.OnAzure.Storage;

namespace Wildlife.Tests.OnAzure.Flow;

/// <summary>
/// From pages to cases on Azurite and the Cosmos endpoint, held against the embedded installation's result on the same invented marketplaces. Two of them in two passes: enough for edits, cross-posts and links.
/// </summary>
public sealed class FlowTests(Azurite azurite)
{
    private const int Passes = 2;
    private const int Marketplaces = 2;
    private static readonly DateTimeOffset FirstPass = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_flow_under_faults_and_doubled_events_ends_as_the_embedded_one_does()
    {
        var storage = await azurite.ConnectAsync();
        await using var database = await TestDatabase.CreateAsync();
        using var home = new TemporaryFolder();
        Environment.SetEnvironmentVariable("WILDLIFE_SECRETS", home.Combine("secrets.json"));
        using var embedded = await Installation.OpenAsync(home.Combine("embedded"), Cancel);
        var secrets = await SecretsFile.OpenAsync(embedded.Notes, Cancel);
        // The demo's people are invented and have somebody who answers for them: without that, cases would not join sites.
        await InstallationKind.ClaimAsync(embedded.Notes, InstallationKind.Demo, Cancel);
        await RunEmbeddedAsync(embedded);

        var clock = new SimulatedClock(FirstPass);
        var pass = 1;
        await using var sites = await SampleSites.Load().StartAsync(() => pass, TimeSpan.Zero, Cancel);
        using var network = DemoNetwork.Create(sites, clock);
        var azure = new AzureInstallation(storage, database.Database, secrets, embedded.Knowledge, network, clock);
        var host = new FunctionsHost(storage, azure.Stages(), seed: 20261102);
        database.Endpoint.Fault = FaultPlan.Share(
            0.01, seed: 3, EndpointFault.TooMany, EndpointFault.UnavailableAfterWrite, EndpointFault.Unavailable, EndpointFault.ResetAfterWrite, EndpointFault.TimedOutAfterWrite);
        for (; pass <= Passes; pass++)
        {
            var planned = FirstPass.AddDays(pass - 1);
            clock.Set(planned);
            foreach (var source in Read(embedded.Knowledge))
            {
                await CrawlQueueing.EnqueueAsync(azure.Queue, new CrawlJob(source.Id, planned), Cancel);
            }

            await host.DrainAsync(isInOrder: true);
        }

        database.Endpoint.Fault = _ => null;
        Assert.Equal(await StateAsync(embedded.Cases, embedded.Frontier, embedded.Knowledge), await StateAsync(azure.Cases, azure.Frontier, embedded.Knowledge));
        await AssertVerifiedAsync(azure);
        TestContext.Current.SendDiagnosticMessage($"{database.Endpoint.Requests} requests to the database, {host.Failures} stages tried again");
    }

    [Fact]
    public async Task Local_on_Azurite_ends_as_Local_on_files_does_and_knows_its_own_Azurite_again()
    {
        var storage = await azurite.ConnectAsync();
        using var home = new TemporaryFolder();
        Environment.SetEnvironmentVariable("WILDLIFE_SECRETS", home.Combine("secrets.json"));
        Environment.SetEnvironmentVariable(AzuriteAccount.Variable, (await azurite.OptionsAsync(storage)).ConnectionString);
        var onFiles = await RunLocalAsync(home.Combine("files"), StorageChoice.Local);
        Assert.Equal(onFiles, await RunLocalAsync(home.Combine("blobs"), StorageChoice.OnAzurite));
        Assert.False(Directory.Exists(home.Combine("blobs", Containers.RawPages)));

        using (var again = Installation.OpenForReading(home.Combine("blobs")))
        {
            var ledger = (await again.Ledger.ReadAsync(Cancel)).Select(entry => KeyValuePair.Create($"{entry.Container}/{entry.Name}", entry.Sha256)).ToList();
            Assert.True(ledger.Count > 20);
            Assert.Empty(await new InstallationVerifier(again.Evidence, again.Cases).VerifyAsync(ledger, Cancel).ToListAsync(Cancel));
        }

        var other = await Assert.ThrowsAsync<UsageException>(() => Installation.OpenAsync(home.Combine("other"), StorageChoice.OnAzurite, Cancel));
        Assert.Contains("another data folder", other.Message, StringComparison.Ordinal);
        var changed = await Assert.ThrowsAsync<UsageException>(() => Installation.OpenAsync(home.Combine("files"), StorageChoice.OnAzurite, Cancel));
        Assert.Contains("keeps its pages itself", changed.Message, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable(AzuriteAccount.Variable, (await azurite.OptionsAsync(await azurite.ConnectAsync())).ConnectionString);
        var emptied = await Assert.ThrowsAsync<UsageException>(() => Installation.OpenAsync(home.Combine("blobs"), Cancel));
        Assert.Contains("started without its data", emptied.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> RunLocalAsync(string folder, string kept)
    {
        using var installation = await Installation.OpenAsync(folder, kept, Cancel);
        await InstallationKind.ClaimAsync(installation.Notes, InstallationKind.Demo, Cancel);
        await RunEmbeddedAsync(installation, marketplaces: 1, passes: 1);
        return await StateAsync(installation.Cases, installation.Frontier, installation.Knowledge);
    }

    private static IEnumerable<SourceDefinition> Read(Knowledge knowledge) =>
        knowledge.Sources.All.Where(source => source.Sample).OrderBy(source => source.Id, StringComparer.Ordinal).Take(Marketplaces);

    private static async Task RunEmbeddedAsync(Installation embedded, int marketplaces = Marketplaces, int passes = Passes)
    {
        var clock = new SimulatedClock(FirstPass);
        var pass = 1;
        await using var sites = await SampleSites.Load().StartAsync(() => pass, TimeSpan.Zero, Cancel);
        using var network = DemoNetwork.Create(sites, clock);
        var stages = await embedded.StartStagesAsync(network, clock, new PlainProgress(TextWriter.Null), NullLoggerFactory.Instance, Cancel);
        for (; pass <= passes; pass++)
        {
            var planned = FirstPass.AddDays(pass - 1);
            clock.Set(planned);
            foreach (var source in Read(embedded.Knowledge).Take(marketplaces))
            {
                await CrawlQueueing.EnqueueAsync(embedded.Inbox, new CrawlJob(source.Id, planned), Cancel);
            }

            await stages.DrainAsync(Cancel);
        }
    }

    // What an installation came to, without what differs between two runs by itself: hashes of pages, and with them of events.
    private static async Task<List<string>> StateAsync(ICaseStore store, IFrontier frontier, Knowledge knowledge)
    {
        var state = new List<string>();
        await foreach (var listing in ListingsAsync(store))
        {
            state.Add($"listing {listing.Source}/{listing.AdId} {listing.State} {listing.Assessment.Verdict} {listing.GroupId} {listing.CaseId} {string.Join(',', listing.Readings.Select(reading => $"{reading.ObservedAt:dd}{reading.State}"))}");
        }

        foreach (var caseId in await store.ListCaseIdsAsync(Cancel))
        {
            var subject = (await store.GetCaseAsync(caseId, Cancel))!.Document;
            state.Add($"case {caseId} {subject.Tier} {subject.Title} {string.Join(',', subject.Listings.Select(listing => $"{listing.Source}/{listing.AdId} {listing.State}"))} {string.Join(',', subject.LinkedCases.Select(linked => linked.CaseId).Order())}");
        }

        foreach (var source in Read(knowledge))
        {
            var summary = await frontier.SummariseAsync(source.Id, Cancel);
            state.Add(summary is null ? $"source {source.Id}" : $"source {source.Id} {summary.Known} {summary.Read} {summary.Disallowed} {summary.Failed} {summary.Resting} {string.Join(',', summary.Kinds.OrderBy(kind => kind.Key).Where(kind => kind.Value > 0))}");
        }

        return state;
    }

    private static async IAsyncEnumerable<Listing> ListingsAsync(ICaseStore store)
    {
        var query = new ListingQuery(null, null, null, null, null, null, null, null, Newest: true, 50, null);
        do
        {
            var page = await store.ListListingsAsync(query, Cancel);
            foreach (var listing in page.Items)
            {
                yield return listing;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    private static async Task AssertVerifiedAsync(AzureInstallation azure)
    {
        var ledger = new List<KeyValuePair<string, string>>();
        foreach (var container in (string[])[Containers.RawPages, Containers.RawMedia, Containers.Listings, Containers.Evidence])
        {
            await foreach (var (name, sha256) in azure.Evidence.ReadLedgerAsync(container, Cancel))
            {
                ledger.Add(KeyValuePair.Create($"{container}/{name}", sha256));
            }
        }

        Assert.True(ledger.Count > 100);
        Assert.Empty(await new InstallationVerifier(azure.Evidence, azure.Cases).VerifyAsync(ledger, Cancel).ToListAsync(Cancel));
    }
}
