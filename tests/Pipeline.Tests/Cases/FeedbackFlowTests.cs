using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Evidence;
using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Privacy;
using Wildlife.Sources;
using Wildlife.Tests.Embedded;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Cases;

/// <summary>What an analyst decides over HTTP is heard by the classify stage when the same thing is posted again.</summary>
public sealed class FeedbackFlowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dismiss", FeedbackReasons.Imitation, "sign.dismissed-before", Verdict.NotWildlife)]
    [InlineData("confirm", FeedbackReasons.AsJudged, "sign.confirmed-before", Verdict.Suspect)]
    public async Task A_decision_speaks_on_the_re_post_with_its_reason(string decision, string reasonCode, string rule, Verdict expected)
    {
        await using var server = await ApiServer.StartAsync();
        using var queue = new EmbeddedFixture();
        var handler = Handler(server.Parts, queue);
        var first = await JudgeAsync(server.Parts, handler, "1", day: 0);
        Assert.Equal(Verdict.Suspect, first.Assessment.Verdict);

        var key = (await server.KeyAsync(Role.Analyst)).Text;
        var body = JsonSerializer.Serialize(new { caseId = first.CaseId, groupId = first.GroupId, decision, reasonCode, minutes = 2, reason = "looked at it" });
        var answer = await server.SendAsync("POST", "/" + Routes.ReviewDecide, key, body);
        Assert.True(answer.Status == 200, $"{answer}");

        var again = await JudgeAsync(server.Parts, handler, "8", day: 1);
        Assert.Equal((expected, rule), (again.Assessment.Verdict, again.Assessment.Reasons[^1].Rule));
        Assert.Equal(expected == Verdict.Suspect, again.CaseId is not null);
    }

    private static ClassifyHandler Handler(ApiParts parts, EmbeddedFixture queue) => new(
        parts.Evidence, Classify.Knowledge.Classifier, parts.Cases, new CaseKeeper(parts.Cases), new SellerIdentity(parts.Secrets.Sellers, vault: null),
        new PictureQueueing(queue.Inbox, SourceCatalog.Of()), new FeedbackMemory(parts.Records).FindAsync);

    private static async Task<Listing> JudgeAsync(ApiParts parts, ClassifyHandler handler, string adId, int day)
    {
        var observation = Invented.Observation("s", adId, day);
        var bytes = observation.ToBytes();
        await parts.Evidence.TryCreateAsync(Containers.Listings, observation.NameFor(bytes), bytes, Cancel);
        await handler.RunAsync(observation.NameFor(bytes), Cancel);
        return (await parts.Cases.GetListingAsync("s", adId, Cancel))!.Document;
    }
}
