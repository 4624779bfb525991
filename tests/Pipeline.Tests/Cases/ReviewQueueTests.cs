using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

public sealed class ReviewQueueTests : IDisposable
{
    private readonly DeskFixture fixture = new();
    private readonly ReviewQueue queue;

    public ReviewQueueTests() => queue = new ReviewQueue(fixture.Cases, fixture.Records, new ReviewSettings { DailyBudget = 3, ManualMinutes = 12 }, fixture.Clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task The_most_urgent_group_comes_first_and_re_posts_count_once()
    {
        await fixture.Record(Invented.Listing("s", "1", Invented.Suspect(Tier.T2, 0.9)), Invented.Phone("1"));
        await fixture.Record(Invented.Listing("s", "2", Invented.Suspect(Tier.T1, 0.5)), Invented.Phone("2"));
        await fixture.Record(Invented.Listing("s", "3", Invented.Suspect(Tier.T1, 0.7)) with { GroupId = "s/2" }, Invented.Phone("2"));

        var list = await List();
        Assert.Equal(["s/2", "s/1"], list.Value.Select(item => item.GroupId));
        Assert.Equal(2, list.Value[0].Listings.Count);
        Assert.Equal((3, 0, 3), (list.DailyBudget, list.DecidedToday, list.Left));
    }

    [Fact]
    public async Task What_was_decided_does_not_come_back_and_the_budget_ends_the_day()
    {
        for (var number = 0; number < 5; number++)
        {
            await fixture.Record(Invented.Listing("s", $"{number}", Invented.Suspect(score: 0.9 - (number / 10.0))), Invented.Phone($"{number}"));
        }

        for (var decided = 0; decided < 3; decided++)
        {
            var item = (await List()).Value[0];
            Assert.Equal($"s/{decided}", item.GroupId);
            await fixture.Do(item.CaseId, new DecideGroup(item.GroupId, new ListingFinding(FeedbackDecision.Confirm, FeedbackReasons.AsJudged)));
            await queue.NoteAsync("ana", item.CaseId, item.GroupId, decided == 0 ? 3 : null, Cancel);
            await queue.NoteAsync("ana", item.CaseId, item.GroupId, 3, Cancel);
        }

        Assert.Empty((await List()).Value);
        Assert.Equal(2, (await queue.ListAsync("rita", _ => true, 50, Cancel)).Value.Count);
        var figures = await queue.FiguresAsync("ana", Cancel);
        Assert.Equal((3, 3.0, 12.0, 4.0), (figures.Decisions, figures.MinutesPerDecision, figures.ManualMinutesPerDecision, figures.Ratio));

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, (await List()).Value.Count);
    }

    [Fact]
    public async Task A_re_post_says_what_was_decided_before()
    {
        var id = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Do(id, new DecideGroup("s/1", new ListingFinding(FeedbackDecision.Confirm, FeedbackReasons.AsJudged)));
        await fixture.Record(Invented.Listing("t", "2") with { GroupId = "s/1" }, Invented.Phone("2"));

        var item = Assert.Single((await List()).Value);
        Assert.Equal((FeedbackDecision.Confirm, FeedbackReasons.AsJudged), (item.SeenBefore[0].Decision, item.SeenBefore[0].ReasonCode));
    }

    [Fact]
    public async Task A_decision_is_found_by_the_adverts_group_and_sellers()
    {
        var id = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await fixture.Do(id, new DecideListing(new ListingReference("s", "1"), new ListingFinding(FeedbackDecision.Dismiss, FeedbackReasons.Imitation)));
        var memory = new FeedbackMemory(fixture.Records);

        var found = Assert.Single(await memory.FindAsync("s/1", [Invented.Phone("1").Value], Cancel));
        Assert.Equal(("s/1", FeedbackDecision.Dismiss, "ana"), (found.AdvertId, found.Decision, found.By));
        Assert.Single(await memory.FindAsync("another", [Invented.Phone("1").Value], Cancel));
        Assert.Empty(await memory.FindAsync("another", [], Cancel));
    }

    private Task<ReviewList> List() => queue.ListAsync("ana", _ => true, 50, Cancel);
}
