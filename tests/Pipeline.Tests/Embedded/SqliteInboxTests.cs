using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteInboxTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Work_is_taken_in_the_order_of_its_ids_and_only_once()
    {
        await fixture.Inbox.EnqueueAsync("q", "b", "2", Cancel);
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);

        Assert.Equal(["a", "b"], (await fixture.Inbox.TakeAsync("q", 10, Cancel)).Select(item => item.Id));
        Assert.Empty(await fixture.Inbox.TakeAsync("q", 10, Cancel));
    }

    [Fact]
    public async Task Waiting_work_that_is_asked_for_again_is_done_once()
    {
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        await fixture.Inbox.CompleteAsync(Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel)), null, Cancel);
        Assert.Empty(await fixture.Inbox.TakeAsync("q", 10, Cancel));
    }

    [Fact]
    public async Task Work_that_is_asked_for_while_it_is_being_done_is_done_once_more()
    {
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        var first = Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel));
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        await fixture.Inbox.CompleteAsync(first, null, Cancel);

        await fixture.Inbox.CompleteAsync(Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel)), null, Cancel);
        Assert.Empty(await fixture.Inbox.TakeAsync("q", 10, Cancel));
    }

    [Fact]
    public async Task What_a_killed_process_had_taken_waits_again_after_recovery()
    {
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        await fixture.Inbox.TakeAsync("q", 10, Cancel);

        Assert.Equal(1, await fixture.Inbox.RecoverAsync(Cancel));
        Assert.Equal(1, Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel)).Attempt);
    }

    [Fact]
    public async Task Work_that_fails_too_often_is_set_aside_with_its_reason()
    {
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        for (var attempt = 1; attempt <= Stages.MaxAttempts; attempt++)
        {
            await fixture.Inbox.FailAsync(Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel)), $"reason {attempt}", poison: false, Cancel);
        }

        Assert.Empty(await fixture.Inbox.TakeAsync("q", 10, Cancel));
        Assert.Equal(new PoisonItem("q", "a", $"reason {Stages.MaxAttempts}"), Assert.Single(await fixture.Inbox.ListPoisonAsync(Cancel)));
    }

    [Fact]
    public async Task Poison_is_set_aside_at_the_first_try()
    {
        await fixture.Inbox.EnqueueAsync("q", "a", "1", Cancel);
        await fixture.Inbox.FailAsync(Assert.Single(await fixture.Inbox.TakeAsync("q", 10, Cancel)), "not a page", poison: true, Cancel);
        Assert.Equal(WorkState.Poison, Assert.Single(await fixture.Inbox.CountAsync(Cancel)).State);
    }
}
