using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

/// <summary>What every record store does, whatever it is built on.</summary>
public abstract class RecordStoreContract
{
    private static readonly RecordKind<Governance> Kind = new("test", "settings", WildlifeJson.Default.Governance);
    private static readonly RecordKind<Governance> Other = new("test-other", "settings", WildlifeJson.Default.Governance);

    /// <summary>An empty store that reads the clock.</summary>
    protected abstract IRecordStore Store { get; }

    /// <summary>The store's clock.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_created_once_and_changed_only_at_the_version_that_was_read()
    {
        var first = await Store.TrySaveAsync(Kind, Write("p", "1", "a"), null, Cancel);
        Assert.NotNull(first);
        Assert.Null(await Store.TrySaveAsync(Kind, Write("p", "1", "b"), null, Cancel));

        var second = await Store.TrySaveAsync(Kind, Write("p", "1", "c"), first, Cancel);
        Assert.NotNull(second);
        Assert.Null(await Store.TrySaveAsync(Kind, Write("p", "1", "d"), first, Cancel));
        Assert.Null(await Store.TrySaveAsync(Kind, Write("p", "2", "e"), first, Cancel));

        var stored = await Store.GetAsync(Kind, new RecordKey("p", "1"), Cancel);
        Assert.Equal(("c", second), (stored!.Document.Controller, stored.ETag));
    }

    [Fact]
    public async Task Kinds_and_partitions_are_apart()
    {
        await Store.TrySaveAsync(Kind, Write("p", "1", "a"), null, Cancel);
        await Store.TrySaveAsync(Other, Write("p", "1", "b"), null, Cancel);
        await Store.TrySaveAsync(Kind, Write("q", "1", "c"), null, Cancel);

        Assert.Equal("a", (await Store.GetAsync(Kind, new RecordKey("p", "1"), Cancel))!.Document.Controller);
        Assert.Equal("b", (await Store.GetAsync(Other, new RecordKey("p", "1"), Cancel))!.Document.Controller);
        Assert.Equal(["c"], await List(new RecordQuery(10) { Partition = "q" }));
        Assert.Equal(["a", "c"], await List(new RecordQuery(10)));
        Assert.Null(await Store.GetAsync(Kind, new RecordKey("p", "2"), Cancel));
    }

    [Fact]
    public async Task A_tag_finds_the_records_that_have_it_now()
    {
        var etag = await Store.TrySaveAsync(Kind, Write("p", "1", "a", "state:draft", "source:s"), null, Cancel);
        await Store.TrySaveAsync(Kind, Write("p", "2", "b", "state:sent"), null, Cancel);
        Assert.Equal(["a"], await List(new RecordQuery(10) { Tag = "state:draft" }));

        await Store.TrySaveAsync(Kind, Write("p", "1", "a2", "state:sent"), etag, Cancel);
        Assert.Empty(await List(new RecordQuery(10) { Tag = "state:draft" }));
        Assert.Equal(["a2", "b"], await List(new RecordQuery(10) { Tag = "state:sent" }));
        Assert.Empty(await List(new RecordQuery(10) { Tag = "state:sent", Partition = "q" }));
    }

    [Fact]
    public async Task Paging_visits_each_record_once()
    {
        foreach (var number in Enumerable.Range(0, 11))
        {
            await Store.TrySaveAsync(Kind, Write($"p{number % 2}", $"{number:00}", $"{number}", "all"), null, Cancel);
        }

        Assert.Equal(["0", "2", "4", "6", "8", "10", "1", "3", "5", "7", "9"], await List(new RecordQuery(3)));
        Assert.Equal(["0", "2", "4", "6", "8", "10", "1", "3", "5", "7", "9"], await List(new RecordQuery(3) { Tag = "all" }));
        await Assert.ThrowsAsync<ContinuationException>(() => Store.ListAsync(Kind, new RecordQuery(3) { Continuation = "zzz" }, Cancel));
    }

    [Fact]
    public async Task A_record_past_its_end_is_gone_and_its_key_is_free()
    {
        var write = Write("p", "1", "a", "t") with { ExpiresAt = Clock.GetUtcNow().AddMinutes(5) };
        var etag = await Store.TrySaveAsync(Kind, write, null, Cancel);
        Assert.Equal(["a"], await List(new RecordQuery(10) { Tag = "t" }));

        Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Null(await Store.GetAsync(Kind, write.Key, Cancel));
        Assert.Empty(await List(new RecordQuery(10) { Tag = "t" }));
        Assert.Null(await Store.TrySaveAsync(Kind, write, etag, Cancel));
        Assert.NotNull(await Store.TrySaveAsync(Kind, Write("p", "1", "b"), null, Cancel));
        Assert.Equal(["b"], await List(new RecordQuery(10)));
    }

    [Fact]
    public async Task Only_the_version_that_was_read_is_deleted()
    {
        var first = await Store.TrySaveAsync(Kind, Write("p", "1", "a", "t"), null, Cancel);
        var second = await Store.TrySaveAsync(Kind, Write("p", "1", "b", "t"), first, Cancel);
        Assert.False(await Store.TryDeleteAsync(Kind, new RecordKey("p", "1"), first!, Cancel));
        Assert.True(await Store.TryDeleteAsync(Kind, new RecordKey("p", "1"), second!, Cancel));
        Assert.False(await Store.TryDeleteAsync(Kind, new RecordKey("p", "1"), second!, Cancel));
        Assert.Empty(await List(new RecordQuery(10) { Tag = "t" }));
    }

    private static RecordWrite<Governance> Write(string partition, string id, string text, params string[] tags) => new(
        new RecordKey(partition, id),
        new Governance { Controller = text, Regime = "gdpr", LegalBasis = new Dictionary<string, string>(), ImpactAssessment = "", Recipients = [] })
    {
        Tags = tags,
    };

    private async Task<List<string>> List(RecordQuery query)
    {
        var found = new List<string>();
        do
        {
            var page = await Store.ListAsync(Kind, query, Cancel);
            found.AddRange(page.Items.Select(stored => stored.Document.Controller));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);

        return found;
    }
}
