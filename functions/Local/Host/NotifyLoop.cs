using Cronos;
using Wildlife.Crawl;
using Wildlife.Delivery;
using Wildlife.Embedded;
using Wildlife.Notify;
using Wildlife.Partners;
using Wildlife.Searches;

namespace Wildlife.Local.Host;

/// <summary>The embedded host's notify stage: at each tick it puts what happened on its way and sends what is due.</summary>
internal sealed class NotifyLoop(NotifyHandler notify, NotifyEntry sweep, IInbox inbox, HttpClient client, TimeProvider time) : IDisposable
{
    private const int Batch = 64;
    private readonly CronExpression ticks = CronExpression.Parse(Stages.NotifySchedule, CronFormat.IncludeSeconds);

    public static NotifyLoop Create(Installation installation, ApiParts parts)
    {
        var client = WebhookSender.CreateClient(new CrawlOptions());
        var sender = new WebhookSender(client, parts.Webhooks, parts.Time);
        var notify = new NotifyHandler(installation.Outbox, parts.Cases, parts.Keys, parts.Webhooks, sender, installation.Inbox, parts.Time);
        return new NotifyLoop(notify, new NotifyEntry(notify, new SearchDesk(parts.Records, parts.Cases, parts.Keys, parts.Time)), installation.Inbox, client, parts.Time);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await sweep.SweepAsync(cancellationToken).ConfigureAwait(false);
            await SendAsync(cancellationToken).ConfigureAwait(false);
            var now = time.GetUtcNow();
            await Task.Delay(ticks.GetNextOccurrence(now, TimeZoneInfo.Utc)!.Value - now, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await inbox.TakeAsync(Stages.OutboxQueue, Batch, cancellationToken).ConfigureAwait(false) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                await notify.RunAsync(item.Message, cancellationToken).ConfigureAwait(false);
                await inbox.CompleteAsync(item, outcome: null, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
