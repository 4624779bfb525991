using Wildlife.Cases;
using Wildlife.Crawl;
using Wildlife.Embedded;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

/// <summary>No store call walks through a whole table: with a million adverts that would take seconds.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private const string Common = "Loxodonta africana";

    private static readonly DateTimeOffset Pass = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly RecordKind<Governance> Kind = new("test", "settings", WildlifeJson.Default.Governance);
    private static readonly Governance Document = new() { Controller = "a", Regime = "gdpr", LegalBasis = new Dictionary<string, string>(), ImpactAssessment = "", Recipients = [] };
    private static readonly TextFingerprint Fingerprint = TextFingerprint.Of("Défense", "Belle défense sculptée rapportée du Congo par mon grand-père dans les années trente")!;

    private readonly EmbeddedFixture fixture = new();
    private readonly StatementTrace trace;
    private readonly SqliteRecordStore records;

    public QueryPlanTests()
    {
        trace = new StatementTrace(fixture.Database);
        records = new SqliteRecordStore(fixture.Database, TimeProvider.System);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Every_list_of_cases_walks_an_index()
    {
        await FillAsync();
        CaseQuery all = new(null, null, null, null, null, Newest: false, 2, null);
        CaseQuery[] filters =
        [
            all, all with { State = "new" }, all with { Tier = 1 }, all with { State = "new", Tier = 1 },
            all with { Taxon = Common }, all with { Taxon = "Panthera leo" }, all with { Source = "s" }, all with { Country = "FR" }, all with { Country = "XX" },
            all with { Operation = "o" }, all with { Taxon = Common, Country = "XX", State = "new", Tier = 1 },
        ];

        foreach (var filter in filters.SelectMany(query => new[] { query, query with { Newest = true } }))
        {
            string? continuation = null;
            await UsesIndexesAsync(async () => continuation = (await fixture.Cases.ListCasesAsync(filter, Cancel)).Continuation);
            await UsesIndexesAsync(() => fixture.Cases.ListCasesAsync(filter with { Continuation = continuation }, Cancel));
        }
    }

    [Fact]
    public async Task Every_list_of_listings_walks_an_index()
    {
        await FillAsync();
        ListingQuery all = new(null, null, null, null, null, null, null, null, Newest: false, 2, null);
        ListingQuery[] filters =
        [
            all, all with { Verdict = "suspect" }, all with { State = "active" }, all with { Tier = 1 }, all with { Taxon = Common }, all with { Taxon = "Panthera leo" },
            all with { Source = "s" }, all with { Country = "FR" }, all with { CaseId = "c-1" }, all with { Search = "défense" }, all with { Search = "élép", Taxon = Common },
            all with { Verdict = "suspect", State = "active", Tier = 1, Source = "s", Country = "FR", Taxon = Common },
        ];

        foreach (var filter in filters.SelectMany(query => new[] { query, query with { Newest = true } }))
        {
            string? continuation = null;
            await UsesIndexesAsync(async () => continuation = (await fixture.Cases.ListListingsAsync(filter, Cancel)).Continuation);
            await UsesIndexesAsync(() => fixture.Cases.ListListingsAsync(filter with { Continuation = continuation }, Cancel));
        }
    }

    [Fact]
    public async Task Every_look_up_and_change_of_a_case_or_listing_goes_by_a_key()
    {
        await FillAsync();
        var listing = Invented.Listing("s", "1");
        await UsesIndexesAsync(() => fixture.Cases.GetCaseAsync("c-1", Cancel));
        await UsesIndexesAsync(() => fixture.Cases.GetEventsAsync("c-1", Cancel));
        await UsesIndexesAsync(() => fixture.Cases.GetListingAsync("s", "1", Cancel));
        await UsesIndexesAsync(() => fixture.Cases.TrySaveListingAsync(listing, "\"1\"", Cancel));
        await UsesIndexesAsync(() => fixture.Cases.FindGroupAsync(Fingerprint, Cancel));
        await UsesIndexesAsync(() => fixture.Cases.AddFingerprintAsync(listing, Fingerprint, Cancel));
        await UsesIndexesAsync(() => fixture.Cases.AddDocumentUseAsync(new DocumentUse("FR1", "s", "1", "s/1"), Cancel));
        await UsesIndexesAsync(() => fixture.Cases.FindDocumentUsesAsync("FR1", Cancel));
        await UsesIndexesAsync(() => fixture.Cases.AddLinksAsync([new SellerLink("v1-a", "phone", "s", "1", "c-1", "same phone", 0.95, Invented.Monday)], Cancel));
        await UsesIndexesAsync(() => fixture.Cases.FindLinksAsync(["v1-a"], Cancel));
        await UsesIndexesAsync(() => fixture.Cases.MoveLinksAsync(["v1-a"], new ListingReference("s", "1"), "c-2", Cancel));
    }

    [Fact]
    public async Task Every_record_is_found_by_an_index()
    {
        await FillAsync();
        RecordKey key = new("p", "1");
        await UsesIndexesAsync(() => records.TrySaveAsync(Kind, new(key, Document) { Tags = ["t"], ExpiresAt = Pass.AddYears(900) }, null, Cancel));
        await UsesIndexesAsync(() => records.GetAsync(Kind, key, Cancel));
        foreach (var query in new RecordQuery[] { new(1), new(1) { Partition = "p" }, new(1) { Tag = "t" }, new(1) { Tag = "t", Partition = "p" } })
        {
            string? continuation = null;
            await UsesIndexesAsync(async () => continuation = (await records.ListAsync(Kind, query, Cancel)).Continuation);
            await UsesIndexesAsync(() => records.ListAsync(Kind, query with { Continuation = continuation }, Cancel));
        }

        await UsesIndexesAsync(() => records.TrySaveAsync(Kind, new(key, Document), "\"1\"", Cancel));
        await UsesIndexesAsync(() => records.TryDeleteAsync(Kind, key, "\"2\"", Cancel));
        await UsesIndexesAsync(() => records.DeleteExpiredAsync(Cancel));
    }

    [Fact]
    public async Task Every_step_of_a_pass_goes_by_an_index()
    {
        await FillAsync();
        const string Url = "https://s.example/ad/1";
        await UsesIndexesAsync(() => fixture.Frontier.AddAsync("s", [new FrontierUrl(Url, 1)], Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.TakeDueAsync("s", Pass, 10, Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.RecordAsync("s", Url, new FrontierOutcome(Pass, 200, "blob") { AskedOn = new DateOnly(2026, 3, 1) }, Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.RecordKindAsync("s", Url, Pass, "listing", Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.CountReadAsync("s", Pass, Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.CountDayAsync("s", new DateOnly(2026, 3, 1), Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.WakeAsync("s", Pass.AddDays(1), [Url], Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.DeferAsync(new CrawlJob("s", Pass), Pass.AddHours(1), Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.ListDeferredAsync(Pass.AddHours(2), Cancel));
        await UsesIndexesAsync(() => fixture.Frontier.SummariseAsync("s", Cancel));
    }

    [Fact]
    public async Task A_walk_through_a_whole_table_would_be_noticed() =>
        Assert.Contains(await trace.PlanAsync("SELECT document FROM listings WHERE group_id = 'g'", Cancel), IsWalkOfTable);

    // Rows of a subquery, a constant and a text index's matches are no tables.
    private static bool IsWalkOfTable(string step) =>
        step.StartsWith("SCAN ", StringComparison.Ordinal) && !step.Contains(" USING ", StringComparison.Ordinal)
        && !step.Contains(" VIRTUAL TABLE INDEX ", StringComparison.Ordinal) && !step.Contains("(subquery", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW";

    private async Task UsesIndexesAsync(Func<Task> call)
    {
        foreach (var statement in await trace.OfAsync(call, Cancel))
        {
            foreach (var step in await trace.PlanAsync(statement, Cancel))
            {
                Assert.False(IsWalkOfTable(step), $"{step}: {statement}");
            }
        }
    }

    // More rows than a filter may have to count as rare, so that both ways of filtering are taken.
    private async Task FillAsync()
    {
        await fixture.Cases.TrySaveListingAsync(Invented.Listing("s", "1"), null, Cancel);
        var added = CaseRules.Record(null, Invented.Listing("s", "1"), "first", [])[1];
        var opened = RecordedEvent.Seal("c-1", 1, Invented.Monday, "pipeline", added.Reason, added.Data, RecordedEvent.NoHash);
        Assert.True(await fixture.Cases.TryAppendAsync(CaseProjection.Apply(null, opened), [opened], null, Cancel));
        await fixture.Database.WriteAsync(
            connection => connection.Execute("""
                CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n;
                INSERT INTO listings SELECT source, 'a' || i, version, document, verdict, tier, score, state, country, observed, group_id, case_id, row + i FROM listings, n;
                INSERT INTO listing_taxa SELECT taxon, row + i, tier, score, source, 'a' || i, observed, verdict, state, country FROM listing_taxa, n;
                INSERT INTO cases SELECT 'c-' || i, version, document, state, tier, score, updated FROM cases, n;
                INSERT INTO case_facets SELECT facet, value, 'c-' || i, tier, score, updated, state FROM case_facets, n;
                INSERT INTO passes (source, planned, number) SELECT 'p' || i, i, 1 FROM n;
                DROP TABLE n;
                """),
            Cancel);
    }
}
