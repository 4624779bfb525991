using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Notify;

/// <summary>The notify stage: tells webhooks of what happened, each of what its key may see.</summary>
/// <param name="outbox">Changes of cases that wait.</param>
/// <param name="cases">Cases and their events.</param>
/// <param name="keys">Whose webhook it is.</param>
/// <param name="desk">Webhooks and deliveries.</param>
/// <param name="sender">Sends.</param>
/// <param name="queue">Gives deliveries out.</param>
/// <param name="time">The clock.</param>
public sealed class NotifyHandler(ICaseOutbox outbox, ICaseStore cases, KeyDesk keys, WebhookDesk desk, WebhookSender sender, IWorkQueue queue, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>How long a sweep takes up more at the most; the batch under way is finished, and the next tick goes on.</summary>
    public static readonly TimeSpan SliceTime = TimeSpan.FromMinutes(4);

    /// <summary>Puts what happened on its way, and gives out what is due. Again changes nothing.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        IReadOnlyList<CaseChange> changes;
        do
        {
            changes = await outbox.ListWaitingAsync(time.GetUtcNow(), Batch, cancellationToken).ConfigureAwait(false);
            foreach (var change in changes)
            {
                await TellAsync(change, cancellationToken).ConfigureAwait(false);
                await outbox.CompleteAsync(change, cancellationToken).ConfigureAwait(false);
            }
        }
        while (changes.Count == Batch && time.GetElapsedTime(started) < SliceTime);

        await GiveOutAsync(started, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells every webhook that asked for it of an event that is in no case's history, e.g. an alert.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="keyId">The key whose webhooks hear of it.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task AnnounceAsync(NotifyEvent happened, string keyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(happened);
        await foreach (var webhook in ListeningAsync(keyId, cancellationToken).ConfigureAwait(false))
        {
            if (webhook.Wants(happened))
            {
                await desk.SendAsync(webhook, happened, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Tries one delivery that is due.</summary>
    /// <param name="message">The queue's message: webhook id and delivery id, with a slash between.</param>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var slash = message.IndexOf('/', StringComparison.Ordinal);
        var (webhookId, id) = (message[..slash], message[(slash + 1)..]);
        if (await desk.FindDeliveryAsync(webhookId, id, cancellationToken).ConfigureAwait(false) is not { Document.State: DeliveryState.Pending } stored || stored.Document.NextAt > time.GetUtcNow())
        {
            return;
        }

        var webhook = await desk.FindAsync(webhookId, cancellationToken).ConfigureAwait(false);
        var result = webhook is null or { Document.StoppedAt: not null } || await CallerOfAsync(webhook.Document, cancellationToken).ConfigureAwait(false) is null
            ? SendResult.Unwanted
            : await sender.SendAsync(webhook.Document, stored.Document.Event, cancellationToken).ConfigureAwait(false);
        if (result.IsGone)
        {
            await desk.StopAsync(webhookId, cancellationToken).ConfigureAwait(false);
        }

        // Where somebody else was faster, the receiver heard twice, which the delivery's id lets it see.
        await desk.TrySaveAsync(DeliveryRules.After(stored.Document, result, time.GetUtcNow()), stored.ETag, cancellationToken).ConfigureAwait(false);
    }

    private async Task TellAsync(CaseChange change, CancellationToken cancellationToken)
    {
        if (await cases.GetCaseAsync(change.CaseId, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return;
        }

        var events = await cases.GetEventsAsync(change.CaseId, cancellationToken).ConfigureAwait(false);
        var news = events.Where(recorded => recorded.Sequence >= change.FromEvent && recorded.Sequence <= change.ToEvent).Select(NotifyEvents.Of).ToList();
        await foreach (var webhook in ListeningAsync(keyId: null, cancellationToken).ConfigureAwait(false))
        {
            var wanted = news.Where(webhook.Wants).ToList();
            if (wanted.Count > 0 && await CallerOfAsync(webhook, cancellationToken).ConfigureAwait(false) is { } caller && CaseView.For(caller, stored.Document, time.GetUtcNow()) is not null)
            {
                foreach (var happened in wanted)
                {
                    await desk.SendAsync(webhook, happened, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private async Task GiveOutAsync(long started, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await desk.ListDeliveriesAsync(null, DeliveryState.Pending, Batch, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var delivery in page.Items.Where(delivery => delivery.NextAt <= time.GetUtcNow()))
            {
                var message = $"{delivery.WebhookId}/{delivery.Id}";
                await queue.EnqueueAsync(Stages.OutboxQueue, message, message, cancellationToken).ConfigureAwait(false);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null && time.GetElapsedTime(started) < SliceTime);
    }

    private async IAsyncEnumerable<Webhook> ListeningAsync(string? keyId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await desk.ListAsync(keyId, Batch, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var webhook in page.Items.Where(webhook => webhook.StoppedAt is null))
            {
                yield return webhook;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task<Caller?> CallerOfAsync(Webhook webhook, CancellationToken cancellationToken) =>
        await keys.FindAsync(webhook.KeyId, cancellationToken).ConfigureAwait(false) is { } key && key.IsValid(time.GetUtcNow()) ? key.Caller : null;
}
