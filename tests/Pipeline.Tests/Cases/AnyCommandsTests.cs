using System.Text.Json;
using FsCheck.Xunit;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Partners;

namespace Wildlife.Tests.Cases;

/// <summary>Any sequence of commands by anybody keeps the rules. Each byte chooses a command and who gives it, so that a failing sequence is made as short as it can be.</summary>
public sealed class AnyCommandsTests
{
    private static readonly Actor[] People = [InventedCase.Ana, InventedCase.Rita, InventedCase.Otto, InventedCase.Reader, new("rolf", [Role.Reviewer])];

    [Property(MaxTest = 300, EndSize = 120)]
    public void Any_commands_by_anybody_keep_the_chain_the_second_person_and_the_hold(byte[] picks)
    {
        var subject = new InventedCase();
        foreach (var pick in picks)
        {
            var (before, events) = (subject.Now, subject.Events.ToList());
            var actor = People[pick % People.Length];
            var command = CommandOf(pick / People.Length, before, subject.Clock);
            subject.Clock = subject.Clock.AddHours(pick);
            try
            {
                subject.Do(command, actor);
            }
            catch (CaseRuleException)
            {
                Assert.Equal(Json(before), Json(subject.Now));
                continue;
            }

            Assert.Equal(events, subject.Events.Take(events.Count));
            Assert.True(subject.Events.Count > events.Count);
            CheckRules(before, subject.Now, command, actor, subject.Clock);
        }

        Assert.Null(RecordedEvent.FirstBroken(subject.Events));
        Assert.Equal(Json(subject.Now), Json(Reread(subject.Events)));
    }

    private static void CheckRules(Case before, Case after, CaseCommand command, Actor actor, DateTimeOffset now)
    {
        Assert.NotEqual(InventedCase.Reader, actor);
        Assert.False(before.IsHeld(now) && command is RequestNotice, "a held case takes no notice");
        Assert.False(after.State == CaseState.Closed && after.Requests.Any(request => request.State == RequestState.Open), "a closed case has nothing open");
        foreach (var decided in after.Requests.Where(request => request.State is RequestState.Approved or RequestState.Refused && before.Requests.Single(old => old.Id == request.Id).State == RequestState.Open))
        {
            Assert.NotEqual(decided.By, decided.DecidedBy);
            Assert.Contains(Role.Reviewer, actor.Roles);
            Assert.False(decided is { State: RequestState.Approved, Detail.Kind: RequestKind.Notice } && before.IsHeld(now), "a hold stops a notice");
        }
    }

    private static CaseCommand CommandOf(int pick, Case current, DateTimeOffset now)
    {
        var first = ListingReference.Of(current.Listings[0]);
        var open = current.Requests.LastOrDefault(request => request.State == RequestState.Open)?.Id ?? 99;
        CaseCommand[] commands =
        [
            new TriageCase(), new StartInvestigation(), new CommentOnCase("seen"), new AssignCase("ana"), new HandOverCase(null, "call back"), new CloseCase([CaseOutcome.NoOffence]), new ReopenCase(),
            new PlaceHold(now.AddDays(3)), new LiftHold(), new RequestNotice([first]), new RequestReferral("CITES authority", "BE"), new RequestMerge("c-2"), new ApproveRequest(open), new RefuseRequest(open),
            new WithdrawRequest(open), new JoinOperation("thunder"), new LeaveOperation("thunder"), new DecideListing(first, new ListingFinding(FeedbackDecision.Dismiss, "imitation")),
            new DecideListing(first, new ListingFinding(FeedbackDecision.Confirm, "as-judged")), new CutCaseLink("c-3"), new SplitCase([first]).Named(current), new CloseCase([CaseOutcome.AdvertsRemoved]),
        ];
        return commands[pick % commands.Length];
    }

    private static Case Reread(IReadOnlyList<RecordedEvent> events) => events
        .Select(recorded => JsonSerializer.Deserialize(JsonSerializer.Serialize(recorded, WildlifeJson.Default.RecordedEvent), WildlifeJson.Default.RecordedEvent)!)
        .Aggregate((Case?)null, CaseProjection.Apply)!;

    private static string Json(Case subject) => JsonSerializer.Serialize(subject, WildlifeJson.Default.Case);
}
