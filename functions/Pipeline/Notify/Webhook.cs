namespace Wildlife.Notify;

/// <summary>Where a partner wants to hear of events.</summary>
/// <param name="Id">Its id.</param>
/// <param name="KeyId">The key that made it: it hears of what that key may see, and of nothing once the key is revoked.</param>
/// <param name="Url">The address that events are sent to.</param>
/// <param name="Events">The types of events; empty: all.</param>
/// <param name="LockedSecret">What messages are signed with, locked.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="StoppedAt">When the receiver said that it wants no more (410 Gone); null: it does.</param>
public sealed record Webhook(string Id, string KeyId, string Url, IReadOnlyList<string> Events, string LockedSecret, DateTimeOffset CreatedAt, DateTimeOffset? StoppedAt)
{
    /// <summary>Whether it wants to hear of an event.</summary>
    /// <param name="happened">The event.</param>
    internal bool Wants(NotifyEvent happened) => StoppedAt is null && (Events.Count == 0 || Events.Contains(happened.Type, StringComparer.Ordinal));
}

/// <summary>Asks for a webhook.</summary>
/// <param name="Url">An https address of the public internet that takes POST.</param>
public sealed record WebhookRequest([property: System.Text.Json.Serialization.JsonRequired] string Url)
{
    /// <summary>The types of events, e.g. <c>case.case-opened</c>; left out: all.</summary>
    public IReadOnlyList<string> Events { get => field ?? []; init; }
}

/// <summary>A webhook as its owner sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="KeyId">The key that made it.</param>
/// <param name="Url">The address that events are sent to.</param>
/// <param name="Events">The types of events; empty: all.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="StoppedAt">When the receiver said that it wants no more; null: it does.</param>
/// <param name="Secret">What messages are signed with: shown once, when it is made.</param>
public sealed record WebhookView(string Id, string KeyId, string Url, IReadOnlyList<string> Events, DateTimeOffset CreatedAt, DateTimeOffset? StoppedAt, string? Secret)
{
    internal static WebhookView Of(Webhook webhook, string? secret = null) =>
        new(webhook.Id, webhook.KeyId, webhook.Url, webhook.Events, webhook.CreatedAt, webhook.StoppedAt, secret);
}

/// <summary>A page of webhooks.</summary>
/// <param name="Value">The webhooks.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record WebhookPage(IReadOnlyList<WebhookView> Value, string? NextLink);
