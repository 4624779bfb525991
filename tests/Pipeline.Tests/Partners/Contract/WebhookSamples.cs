using Wildlife.Notify;
using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class WebhookSamples
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("AddWebhook", _ => Task.FromResult(new RouteSample(Routes.Webhooks)
        {
            Body = """{"url": "https://partner.example/hook", "events": ["case.case-opened"]}""",
            SenselessBody = """{"url": "https://127.0.0.1/hook"}""",
        })),
        new("ListWebhooks", async world => { await AddAsync(world); return new RouteSample(Routes.Webhooks); }),
        new("RemoveWebhook", async world => new RouteSample($"api/webhooks/{(await AddAsync(world)).Id}") { MissingPath = "api/webhooks/w-nothing" }),
        new("ListDeliveries", async world => new RouteSample($"api/webhooks/{(await AddAsync(world)).Id}/deliveries?state=pending") { MissingPath = "api/webhooks/w-nothing/deliveries" }),
        new("ReplayDelivery", async world => new RouteSample($"api/webhooks/{(await AddAsync(world)).Id}/deliveries/e-1/replay") { MissingPath = "api/webhooks/w-nothing/deliveries/e-1/replay" }),
    ];

    // The samples are called with a reader's key first.
    private static async Task<Webhook> AddAsync(SampleWorld world)
    {
        var keyId = KeyText.Read(await world.KeyAsync(Role.Reader))!.Id;
        var (webhook, _) = await world.Server.Parts.Webhooks.AddAsync(keyId, new WebhookRequest("https://partner.example/hook"), Cancel);
        await world.Server.Parts.Webhooks.SendAsync(webhook, new NotifyEvent("e-1", NotifyEvents.Alert, world.Server.Time.GetUtcNow(), "/api/cases", null, null), Cancel);
        return webhook;
    }
}
