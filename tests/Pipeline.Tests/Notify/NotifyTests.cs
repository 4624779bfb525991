using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Wildlife.Notify;
using Wildlife.Partners;

namespace Wildlife.Tests.Notify;

public sealed class NotifyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happens_in_a_case_is_told_once_signed_and_without_the_adverts_words()
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        var (_, secret, _) = await run.ListenAsync(Role.Reader, null, "case.case-opened");
        await run.OpenCaseAsync("s", "1");
        await run.TickAsync();
        await run.TickAsync();

        var (body, headers) = Assert.Single(receiver.Taken);
        Assert.Equal("case.case-opened", JsonDocument.Parse(body).RootElement.GetProperty("type").GetString());
        Assert.DoesNotContain("brute", body, StringComparison.Ordinal);
        var parts = headers["Wildlife-Signature"].ToString().Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts["t"]}.{body}"));
        Assert.Equal(Convert.ToHexStringLower(expected), parts["v1"]);
        Assert.Equal(run.Time.GetUtcNow().ToUnixTimeSeconds(), long.Parse(parts["t"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_platform_hears_of_its_own_site_only()
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        await run.ListenAsync(Role.Platform, "s");
        await run.OpenCaseAsync("s", "1");
        await run.OpenCaseAsync("other", "2");
        await run.TickAsync();
        Assert.Equal(["case.case-opened", "case.listing-added"], receiver.Taken.Select(taken => taken.Headers["Wildlife-Event"].ToString()));
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_ever_later_then_left_and_can_be_told_again()
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        var (webhook, _, _) = await run.ListenAsync(Role.Reader, null, "case.case-opened");
        await run.OpenCaseAsync("s", "1");
        receiver.Status = 500;
        await run.TickAsync();
        foreach (var wait in DeliveryRules.Waits)
        {
            run.Time.Advance(wait - TimeSpan.FromSeconds(1));
            var before = receiver.Taken.Count;
            await run.TickAsync();
            Assert.Equal(before, receiver.Taken.Count);
            run.Time.Advance(TimeSpan.FromSeconds(1));
            await run.TickAsync();
            Assert.Equal(before + 1, receiver.Taken.Count);
        }

        var dead = Assert.Single(await run.Parts.Webhooks.ListDeadAsync(Cancel));
        Assert.Equal((7, "answered 500"), (dead.Attempts, dead.LastResult));
        receiver.Status = 204;
        await run.Parts.Webhooks.ReplayAsync(webhook.Id, dead.Id, Cancel);
        await run.TickAsync();
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await run.DeliveriesAsync(webhook)).State);
        Assert.Single(receiver.Taken.Select(taken => taken.Headers["Wildlife-Delivery"].ToString()).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_or_whose_key_was_revoked_hears_no_more()
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        var (gone, _, _) = await run.ListenAsync(Role.Reader, null, "case.case-opened");
        receiver.Status = 410;
        await run.OpenCaseAsync("s", "1");
        await run.TickAsync();
        Assert.NotNull((await run.Parts.Webhooks.FindAsync(gone.Id, Cancel))!.Document.StoppedAt);

        var (_, _, keyId) = await run.ListenAsync(Role.Reader, null, "case.case-opened");
        await run.Parts.Keys.RevokeAsync(keyId, Cancel);
        await run.OpenCaseAsync("s", "2");
        await run.TickAsync();
        Assert.Single(receiver.Taken);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        var (webhook, _, _) = await run.ListenAsync(Role.Reader, null, "case.case-opened");
        (receiver.Status, receiver.Location) = (307, "http://169.254.169.254/metadata");
        await run.OpenCaseAsync("s", "1");
        await run.TickAsync();
        Assert.Equal("answered 307", Assert.Single(await run.DeliveriesAsync(webhook)).LastResult);
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    public async Task What_leads_inside_is_refused_at_the_connection_too_and_not_tried_again(string url)
    {
        await using var receiver = await Receiver.StartAsync();
        using var run = new NotifyRun(receiver);
        var key = await run.Parts.Keys.AddAsync(new KeyRequest("Somebody", [Role.Reader]), Cancel);
        var (webhook, _) = await run.Parts.Webhooks.AddAsync(key.Key.Id, new WebhookRequest(url), Cancel);
        var result = await run.Sender.SendAsync(webhook, new NotifyEvent("e", NotifyEvents.Alert, run.Time.GetUtcNow(), "/", null, null), Cancel);
        Assert.True(result.IsFinal, result.Text);
    }
}
