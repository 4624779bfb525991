using System.Buffers.Text;
using System.Security.Cryptography;
using Wildlife.Cases;

namespace Wildlife.Notify;

/// <summary>Webhooks and what is on its way to them.</summary>
/// <param name="records">Where they are.</param>
/// <param name="secrets">The installation's secrets.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookDesk(IRecordStore records, InstallationSecrets secrets, TimeProvider time)
{
    /// <summary>How long a delivery can be seen after it was made.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly RecordKind<Webhook> Hooks = new("webhook", "partners", WildlifeJson.Default.Webhook);
    private static readonly RecordKind<WebhookDelivery> Deliveries = new("delivery", "partners", WildlifeJson.Default.WebhookDelivery);
    private readonly SecretBox box = new(secrets.KeyFor("webhook"));

    /// <summary>Makes a webhook.</summary>
    /// <param name="keyId">The key that asks.</param>
    /// <param name="request">What it asks for, checked.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The webhook and its secret, which is shown once.</returns>
    public async Task<(Webhook Webhook, string Secret)> AddAsync(string keyId, WebhookRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = "w-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        var secret = "whsec_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var webhook = new Webhook(id, keyId, request.Url, [.. request.Events.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], box.Lock(secret, id), time.GetUtcNow(), null);
        await records.TrySaveAsync(Hooks, WriteOf(webhook), etag: null, cancellationToken).ConfigureAwait(false);
        return (webhook, secret);
    }

    /// <summary>A webhook with its version; null where there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<Stored<Webhook>?> FindAsync(string id, CancellationToken cancellationToken) => records.GetAsync(Hooks, new RecordKey(id, id), cancellationToken);

    /// <summary>Webhooks of a key, or of all keys.</summary>
    /// <param name="keyId">The key; null: all.</param>
    /// <param name="limit">At the most so many.</param>
    /// <param name="continuation">Where the page before ended.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<StorePage<Webhook>> ListAsync(string? keyId, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(Hooks, new RecordQuery(limit) { Tag = keyId is null ? null : $"key:{keyId}", Continuation = continuation }, cancellationToken).ConfigureAwait(false);
        return new StorePage<Webhook>([.. page.Items.Select(item => item.Document)], page.Continuation);
    }

    /// <summary>Takes a webhook away; what is on its way to it ends there.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            await records.TryDeleteAsync(Hooks, new RecordKey(id, id), stored.ETag, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Notes that the receiver wants no more.</summary>
    internal async Task StopAsync(string id, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { Document.StoppedAt: null } stored)
        {
            await records.TrySaveAsync(Hooks, WriteOf(stored.Document with { StoppedAt = time.GetUtcNow() }), stored.ETag, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What a webhook's messages are signed with.</summary>
    internal string SecretOf(Webhook webhook) => box.TryOpen(webhook.LockedSecret, webhook.Id)
        ?? throw new InvalidDataException($"the secret of webhook {webhook.Id} does not open: it was kept with another secret of the installation; make the webhook anew");

    /// <summary>Puts an event on its way. Again changes nothing.</summary>
    /// <returns>Whether it was not on its way yet.</returns>
    internal async Task<bool> SendAsync(Webhook webhook, NotifyEvent happened, CancellationToken cancellationToken)
    {
        var delivery = new WebhookDelivery { Id = happened.Id, WebhookId = webhook.Id, Event = happened, State = DeliveryState.Pending, NextAt = time.GetUtcNow() };
        return await records.TrySaveAsync(Deliveries, WriteOf(delivery), etag: null, cancellationToken).ConfigureAwait(false) is not null;
    }

    internal Task<Stored<WebhookDelivery>?> FindDeliveryAsync(string webhookId, string id, CancellationToken cancellationToken) =>
        records.GetAsync(Deliveries, new RecordKey(webhookId, id), cancellationToken);

    internal Task<string?> TrySaveAsync(WebhookDelivery delivery, string etag, CancellationToken cancellationToken) => records.TrySaveAsync(Deliveries, WriteOf(delivery), etag, cancellationToken);

    internal async Task<StorePage<WebhookDelivery>> ListDeliveriesAsync(string? webhookId, DeliveryState? state, int limit, string? continuation, CancellationToken cancellationToken)
    {
        var query = new RecordQuery(limit) { Partition = webhookId, Tag = state is null ? null : $"state:{WireName.Of(state.Value)}", Continuation = continuation };
        var page = await records.ListAsync(Deliveries, query, cancellationToken).ConfigureAwait(false);
        return new StorePage<WebhookDelivery>([.. page.Items.Select(item => item.Document)], page.Continuation);
    }

    /// <summary>All messages that no webhook took.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<WebhookDelivery>> ListDeadAsync(CancellationToken cancellationToken)
    {
        var dead = new List<WebhookDelivery>();
        string? continuation = null;
        do
        {
            var page = await ListDeliveriesAsync(null, DeliveryState.Dead, 500, continuation, cancellationToken).ConfigureAwait(false);
            dead.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return dead;
    }

    /// <summary>Puts a delivery on its way again, with all its tries.</summary>
    /// <param name="webhookId">The webhook.</param>
    /// <param name="id">The delivery.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The delivery; null where there is none.</returns>
    public async Task<WebhookDelivery?> ReplayAsync(string webhookId, string id, CancellationToken cancellationToken)
    {
        while (await FindDeliveryAsync(webhookId, id, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            var again = DeliveryRules.Again(stored.Document, time.GetUtcNow());
            if (await TrySaveAsync(again, stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return again;
            }
        }

        return null;
    }

    private static RecordWrite<Webhook> WriteOf(Webhook webhook) => new(new RecordKey(webhook.Id, webhook.Id), webhook) { Tags = [$"key:{webhook.KeyId}"] };

    private static RecordWrite<WebhookDelivery> WriteOf(WebhookDelivery delivery) => new(new RecordKey(delivery.WebhookId, delivery.Id), delivery)
    {
        Tags = [$"state:{WireName.Of(delivery.State)}"],
        ExpiresAt = delivery.Event.At + Kept > delivery.NextAt ? delivery.Event.At + Kept : delivery.NextAt + Kept,
    };
}
