using Wildlife.Cases;

namespace Wildlife.Tests.Cases;

/// <summary>What every outbox does, whatever the stores are built on.</summary>
public abstract class CaseOutboxContract
{
    /// <summary>An empty case store.</summary>
    protected abstract ICaseStore Store { get; }

    /// <summary>The outbox of that store.</summary>
    protected abstract ICaseOutbox Outbox { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_change_waits_once_until_everybody_has_heard_of_it()
    {
        var opened = await ChangeAsync(null, "c-1", day: 0);
        await ChangeAsync(null, "c-2", day: 1);
        await ChangeAsync(opened, "c-1", day: 2);

        var waiting = await Outbox.ListWaitingAsync(Invented.Monday.AddDays(1), 10, Cancel);
        Assert.Equal([("c-1", 1, 2, Invented.Monday), ("c-2", 1, 2, Invented.Monday.AddDays(1))], waiting.Select(change => (change.CaseId, change.FromEvent, change.ToEvent, change.At)));
        Assert.Single(await Outbox.ListWaitingAsync(Invented.Monday.AddDays(9), 1, Cancel));

        await Outbox.CompleteAsync(waiting[0], Cancel);
        await Outbox.CompleteAsync(waiting[0], Cancel);
        var left = await Outbox.ListWaitingAsync(Invented.Monday.AddDays(9), 10, Cancel);
        Assert.Equal([("c-2", 2), ("c-1", 3)], left.Select(change => (change.CaseId, change.ToEvent)));
    }

    [Fact]
    public async Task A_change_that_was_not_made_is_not_told()
    {
        var opened = await ChangeAsync(null, "c-1", day: 0);
        Assert.NotNull(opened);
        var (again, events) = CaseSeal.Append(null, CaseRules.Record(null, Invented.Listing("s", "1"), "first", []), "pipeline", Invented.Monday, "c-1");
        Assert.False(await Store.TryAppendAsync(again, events, null, Cancel));
        Assert.Single(await Outbox.ListWaitingAsync(Invented.Monday.AddDays(9), 10, Cancel));
    }

    private async Task<Case> ChangeAsync(Case? before, string caseId, int day)
    {
        var happened = before is null
            ? CaseRules.Record(null, Invented.Listing("s", caseId), "first", [])
            : [new ReasonedEvent(new CaseLinked(new CaseReference("c-9", "same phone")), "same phone")];
        var (after, events) = CaseSeal.Append(before, happened, "pipeline", Invented.Monday.AddDays(day), caseId);
        var etag = before is null ? null : (await Store.GetCaseAsync(caseId, Cancel))!.ETag;
        Assert.True(await Store.TryAppendAsync(after, events, etag, Cancel));
        return after;
    }
}
