using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Notify;
using Wildlife.Partners;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Notify;

/// <summary>The notify stage over an embedded installation, with a clock that the test moves.</summary>
internal sealed class NotifyRun : IDisposable
{
    private readonly EmbeddedFixture stores = new();
    private readonly HttpClient client;
    private readonly NotifyHandler handler;

    public NotifyRun(Receiver receiver)
    {
        Parts = TestParts.Of(stores, Time);
        client = WebhookSender.CreateClient(receiver.Options);
        Sender = new WebhookSender(client, Parts.Webhooks, Time);
        handler = new NotifyHandler(new SqliteCaseOutbox(stores.Database), Parts.Cases, Parts.Keys, Parts.Webhooks, Sender, stores.Inbox, Time);
    }

    public FakeTimeProvider Time { get; } = new(Invented.Monday);

    public ApiParts Parts { get; }

    public WebhookSender Sender { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<(Webhook Webhook, string Secret, string KeyId)> ListenAsync(Role role, string? source, params string[] events)
    {
        var key = await Parts.Keys.AddAsync(new KeyRequest("Somebody", [role]) { Sources = source is null ? [] : [source] }, Cancel);
        var (webhook, secret) = await Parts.Webhooks.AddAsync(key.Key.Id, new WebhookRequest(Receiver.Url) { Events = events }, Cancel);
        return (webhook, secret, key.Key.Id);
    }

    public async Task OpenCaseAsync(string source, string adId)
    {
        var listing = Invented.Listing(source, adId);
        await Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        await new CaseKeeper(Parts.Cases).RecordAsync(listing, [Invented.Phone(adId)], Invented.Monday, Cancel);
    }

    /// <summary>One tick: what happened is put on its way, and what is due is tried.</summary>
    public async Task TickAsync()
    {
        await handler.SweepAsync(Cancel);
        while (await stores.Inbox.TakeAsync(Stages.OutboxQueue, 100, Cancel) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                await handler.RunAsync(item.Message, Cancel);
                await stores.Inbox.CompleteAsync(item, null, Cancel);
            }
        }
    }

    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(Webhook webhook) =>
        (await Parts.Webhooks.ListDeliveriesAsync(webhook.Id, null, 100, null, Cancel)).Items;

    public void Dispose()
    {
        client.Dispose();
        stores.Dispose();
    }
}
