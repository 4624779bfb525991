using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

/// <summary>What every inbox does with work, whatever keeps it.</summary>
public abstract class InboxContract
{
    private const string Queue = Stages.PictureQueue;

    /// <summary>The inbox, empty at the start of a test.</summary>
    protected abstract IInbox Inbox { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How many pieces of work of the queue were set aside.</summary>
    protected abstract Task<int> CountSetAsideAsync(string queue);

    [Fact]
    public async Task Work_is_taken_with_its_message_and_is_gone_when_it_is_done()
    {
        await Inbox.EnqueueAsync(Queue, "a", "message of a", Cancel);
        var taken = Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
        Assert.Equal((Queue, "message of a", 1), (taken.Stage, taken.Message, taken.Attempt));

        await Inbox.CompleteAsync(taken, null, Cancel);
        Assert.Empty(await Inbox.TakeAsync(Queue, 10, Cancel));
    }

    [Fact]
    public async Task Work_in_hand_is_given_to_nobody_else()
    {
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        await Inbox.EnqueueAsync(Queue, "b", "b", Cancel);
        var first = Assert.Single(await Inbox.TakeAsync(Queue, 1, Cancel));
        var second = Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
        Assert.NotEqual(first.Message, second.Message);
        Assert.Empty(await Inbox.TakeAsync(Queue, 10, Cancel));
    }

    [Fact]
    public async Task Work_asked_for_while_it_is_done_is_given_once_more()
    {
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        var taken = Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        await Inbox.CompleteAsync(taken, null, Cancel);

        var again = Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
        Assert.Equal(1, again.Attempt);
        await Inbox.CompleteAsync(again, null, Cancel);
        Assert.Empty(await Inbox.TakeAsync(Queue, 10, Cancel));
    }

    [Fact]
    public async Task Work_that_fails_is_tried_again_and_set_aside_after_the_last_try()
    {
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        for (var attempt = 1; attempt <= Stages.MaxAttempts; attempt++)
        {
            var taken = Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
            Assert.Equal(attempt, taken.Attempt);
            Assert.Equal(0, await CountSetAsideAsync(Queue));
            await Inbox.FailAsync(taken, "broken", poison: false, Cancel);
        }

        Assert.Empty(await Inbox.TakeAsync(Queue, 10, Cancel));
        Assert.Equal(1, await CountSetAsideAsync(Queue));
    }

    [Fact]
    public async Task Work_that_no_try_would_mend_is_set_aside_at_once()
    {
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        await Inbox.FailAsync(Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel)), "strange", poison: true, Cancel);
        Assert.Empty(await Inbox.TakeAsync(Queue, 10, Cancel));
        Assert.Equal(1, await CountSetAsideAsync(Queue));
    }

    [Fact]
    public async Task Queues_are_apart()
    {
        await Inbox.EnqueueAsync(Queue, "a", "a", Cancel);
        Assert.Empty(await Inbox.TakeAsync(Stages.OutboxQueue, 10, Cancel));
        Assert.Single(await Inbox.TakeAsync(Queue, 10, Cancel));
    }
}
