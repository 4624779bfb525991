using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Notify;
using Wildlife.Partners;
using Wildlife.Tests.Partners;
using Wildlife.Tests.Partners.Contract;

namespace Wildlife.Tests.Notices;

public sealed class NoticeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_goes_from_draft_over_two_reviewers_to_the_platforms_decision()
    {
        await using var world = await SampleWorld.StartAsync();
        var id = await DraftAsync(world);
        Assert.Equal("draft", State(await ApproveAsync(world, id, await ReviewerAsync(world, "One"))));
        Assert.Equal("approved", State(await ApproveAsync(world, id, await ReviewerAsync(world, "Two"))));
        var analyst = await world.KeyAsync(Role.Analyst);
        Assert.Equal("sent", State(await GoAsync(world, id, analyst, """{"state": "sent"}""")));
        var platform = await world.KeyAsync(Role.Platform);
        Assert.Equal("decided", State(await GoAsync(world, id, platform, """{"state": "decided", "outcome": "removed", "statement": "gone"}""")));
        var seen = await world.Server.SendAsync("GET", $"api/notices/{id}", platform);
        Assert.Equal(JsonValueKind.Null, seen.Json.GetProperty("draftedBy").ValueKind);
        var figures = await world.Server.SendAsync("GET", Routes.NoticeFigures + "?year=2026", analyst);
        Assert.Equal(1, figures.Json.GetProperty("value")[0].GetProperty("outcomes").GetProperty("removed").GetInt32());
        Assert.Equal(CaseState.Notified, (await world.Server.Parts.Cases.GetCaseAsync(world.Case.Document.Id, Cancel))!.Document.State);
    }

    [Fact]
    public async Task Webhooks_hear_of_each_step_once_whose_key_may_see_the_notice_then()
    {
        await using var world = await SampleWorld.StartAsync();
        var hooks = new Dictionary<string, Webhook>();
        foreach (var (name, role, source) in ((string, Role, string?)[])[("reader", Role.Reader, null), ("platform", Role.Platform, SampleWorld.Site), ("other", Role.Platform, SampleWorld.OtherSite)])
        {
            var keyId = KeyText.Read(await world.KeyAsync(role, source))!.Id;
            hooks[name] = (await world.Server.Parts.Webhooks.AddAsync(keyId, new WebhookRequest("https://partner.example/hook") { Events = [NotifyEvents.Notice] }, Cancel)).Webhook;
        }

        var id = await DraftAsync(world);
        await ApproveAsync(world, id, await ReviewerAsync(world, "One"));
        await ApproveAsync(world, id, await ReviewerAsync(world, "Two"));
        await GoAsync(world, id, await world.KeyAsync(Role.Analyst), """{"state": "sent"}""");
        await GoAsync(world, id, await world.KeyAsync(Role.Platform), """{"state": "decided", "outcome": "removed", "statement": "gone"}""");

        Assert.Equal([$"{id}-approved", $"{id}-decided", $"{id}-sent"], await ToldAsync(world, hooks["reader"]));
        Assert.Equal([$"{id}-decided", $"{id}-sent"], await ToldAsync(world, hooks["platform"]));
        Assert.Empty(await ToldAsync(world, hooks["other"]));
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(SampleWorld world, Webhook hook)
    {
        var told = await world.Server.Parts.Webhooks.ListDeliveriesAsync(hook.Id, null, 50, null, Cancel);
        Assert.All(told.Items, delivery => Assert.Equal((NotifyEvents.Notice, null), (delivery.Event.Type, delivery.Event.CaseId)));
        return [.. told.Items.Select(delivery => delivery.Event.Id).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task The_text_names_url_law_and_mailbox_in_the_platforms_language_and_cites_no_guidance()
    {
        await using var world = await SampleWorld.StartAsync();
        var id = await DraftAsync(world);
        var notice = (await world.Server.SendAsync("GET", $"api/notices/{id}", await world.KeyAsync(Role.Analyst))).Json;
        var text = notice.GetProperty("text").GetString()!;
        Assert.Equal(("de", "dsa-article-16"), (notice.GetProperty("language").GetString(), notice.GetProperty("kind").GetString()));
        Assert.Contains(world.Listing.Url, text, StringComparison.Ordinal);
        Assert.Contains("Regulation (EC) 338/97 Art. 8(1)", text, StringComparison.Ordinal);
        Assert.Contains("notices@example.org", text, StringComparison.Ordinal);
        Assert.Contains("gutem Glauben", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/C 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_what_they_drafted_or_twice()
    {
        await using var world = await SampleWorld.StartAsync();
        var both = (await world.Server.KeyAsync(Role.Analyst, Role.Reviewer)).Text;
        var drafted = await world.Server.SendAsync("POST", Routes.Notices, both, await PartnerSamples.DraftAsync(world));
        var id = drafted.Json.GetProperty("value")[0].GetProperty("id").GetString()!;
        Assert.Equal("second-person-needed", (await ApproveAsync(world, id, both)).Code);
        var one = await ReviewerAsync(world, "One");
        await ApproveAsync(world, id, one);
        Assert.Equal("second-person-needed", (await ApproveAsync(world, id, one)).Code);
    }

    [Fact]
    public async Task A_hold_stops_a_notice_at_every_step()
    {
        await using var world = await SampleWorld.StartAsync();
        var id = await DraftAsync(world);
        var otto = new Actor("otto", [Role.Authority]);
        var desk = new CaseDesk(world.Server.Parts.Cases, world.Server.Parts.Records, world.Server.Time);
        await desk.ExecuteAsync(world.Case.Document.Id, new PlaceHold(world.Server.Time.GetUtcNow().AddDays(7)), otto, "house search", null, Cancel);
        Assert.Equal("enforcement-hold", (await ApproveAsync(world, id, await ReviewerAsync(world, "One"))).Code);
        Assert.Equal("enforcement-hold", (await world.Server.SendAsync("POST", Routes.Notices, await world.KeyAsync(Role.Analyst), await BodyAsync(world))).Code);
        Assert.Equal(404, (await world.Server.SendAsync("GET", $"api/notices/{id}", await world.KeyAsync(Role.Reader))).Status);
    }

    [Fact]
    public async Task The_same_advert_is_not_notified_twice_and_nothing_is_sent_unapproved()
    {
        await using var world = await SampleWorld.StartAsync();
        var id = await DraftAsync(world);
        Assert.Equal("nothing-to-notify", (await world.Server.SendAsync("POST", Routes.Notices, await world.KeyAsync(Role.Analyst), await BodyAsync(world))).Code);
        Assert.Equal(409, (await GoAsync(world, id, await world.KeyAsync(Role.Analyst), """{"state": "sent"}""")).Status);
        Assert.Equal(404, (await world.Server.SendAsync("GET", $"api/notices/{id}", await world.KeyAsync(Role.Platform))).Status);
    }

    private static Task<string> BodyAsync(SampleWorld world) => Task.FromResult($$"""{"caseId": "{{world.Case.Document.Id}}", "source": "{{SampleWorld.Site}}", "reason": "again"}""");

    private static async Task<string> DraftAsync(SampleWorld world)
    {
        var drafted = await world.Server.SendAsync("POST", Routes.Notices, await world.KeyAsync(Role.Analyst), await PartnerSamples.DraftAsync(world));
        Assert.True(drafted.Status == 201, drafted.Text);
        return drafted.Json.GetProperty("value")[0].GetProperty("id").GetString()!;
    }

    private static Task<ApiAnswer> ApproveAsync(SampleWorld world, string id, string key) => world.Server.SendAsync("POST", $"api/notices/{id}/approvals", key);

    private static Task<ApiAnswer> GoAsync(SampleWorld world, string id, string key, string body) => world.Server.SendAsync("POST", $"api/notices/{id}/progress", key, body);

    private static async Task<string> ReviewerAsync(SampleWorld world, string name) => (await world.Server.KeyAsync(new KeyRequest(name, [Role.Reviewer]))).Text;

    private static string? State(ApiAnswer answer) => answer.Status == 200 ? answer.Json.GetProperty("state").GetString() : answer.Text;
}
