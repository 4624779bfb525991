using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

public sealed class CaseCommandRulesTests
{
    private static readonly ListingReference First = new("s", "1");
    private readonly InventedCase subject = new();

    public static TheoryData<CaseState, CaseCommand, bool> StatesAndCommands()
    {
        var data = new TheoryData<CaseState, CaseCommand, bool>();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            var open = state != CaseState.Closed;
            data.Add(state, new CommentOnCase("seen"), true);
            data.Add(state, new AssignCase("ana"), open);
            data.Add(state, new AssignCase(null), open);
            data.Add(state, new HandOverCase("rita", "call the customs office first"), open);
            data.Add(state, new TriageCase(), state == CaseState.New);
            data.Add(state, new StartInvestigation(), state is CaseState.New or CaseState.Triaged);
            data.Add(state, new RequestNotice([First]), open && state != CaseState.New);
            data.Add(state, new RequestReferral("CITES-autoriteit", "BE"), open && state != CaseState.New);
            data.Add(state, new RequestMerge("c-2"), open);
            data.Add(state, new CloseCase([CaseOutcome.NoOffence]), open);
            data.Add(state, new ReopenCase(), !open);
            data.Add(state, new JoinOperation("thunder"), true);
            data.Add(state, new CutCaseLink("c-9"), true);
            data.Add(state, new DecideListing(First, new ListingFinding(FeedbackDecision.Confirm, FeedbackReasons.AsJudged)), true);
            data.Add(state, new RecordSeizure(Seized()), true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(StatesAndCommands))]
    public void Each_state_takes_its_commands_and_no_others(CaseState state, CaseCommand command, bool taken)
    {
        Bring(state);
        if (taken)
        {
            subject.Do(command);
            Assert.Null(RecordedEvent.FirstBroken(subject.Events));
        }
        else
        {
            Assert.Equal("wrong-state", subject.Refused(command));
        }
    }

    [Fact]
    public void Nobody_but_those_who_work_on_cases_gives_commands()
    {
        foreach (var command in (CaseCommand[])[new CommentOnCase("x"), new TriageCase(), new AssignCase("x"), new CloseCase([CaseOutcome.NoOffence]), new RequestMerge("c-2"), new PlaceHold(subject.Clock.AddDays(1))])
        {
            Assert.Equal("not-allowed", subject.Refused(command, InventedCase.Reader));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData(null)]
    public void A_comment_says_something(string? text) => Assert.Equal("bad-text", subject.Refused(new CommentOnCase(text!)));

    [Fact]
    public void A_comment_is_no_book() => Assert.Equal("bad-text", subject.Refused(new CommentOnCase(new string('x', 4001))));

    [Fact]
    public void A_hold_is_an_authoritys_and_stops_notices_until_it_ends()
    {
        Bring(CaseState.Triaged);
        subject.Do(new RequestNotice([First]));
        Assert.Equal("not-allowed", subject.Refused(new PlaceHold(subject.Clock.AddDays(10)), InventedCase.Rita));
        subject.Do(new PlaceHold(subject.Clock.AddDays(10)), InventedCase.Otto);

        Assert.Equal("enforcement-hold", subject.Refused(new RequestNotice([new ListingReference("s", "2")])));
        Assert.Equal("enforcement-hold", subject.Refused(new ApproveRequest(subject.Now.Requests[0].Id), InventedCase.Rita));
        Assert.Equal("not-allowed", subject.Refused(new LiftHold(), InventedCase.Rita));

        subject.Clock = subject.Clock.AddDays(10);
        Assert.False(subject.Now.IsHeld(subject.Clock));
        Assert.Equal("wrong-state", subject.Refused(new LiftHold(), InventedCase.Otto));
        subject.Do(new ApproveRequest(subject.Now.Requests[0].Id), InventedCase.Rita);
        Assert.Equal(CaseState.Notified, subject.Now.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367)]
    public void A_hold_ends_soon_enough_to_be_looked_at_again(int days) =>
        Assert.Equal("bad-hold", subject.Refused(new PlaceHold(subject.Clock.AddDays(days)), InventedCase.Otto));

    [Fact]
    public void A_hold_is_lifted_by_an_authority()
    {
        subject.Do(new PlaceHold(subject.Clock.AddDays(1)), InventedCase.Otto);
        subject.Do(new LiftHold(), InventedCase.Otto);
        Assert.Null(subject.Now.Hold);
    }

    [Fact]
    public void An_operation_is_joined_once_and_left_once()
    {
        subject.Do(new JoinOperation("thunder"));
        Assert.Equal("wrong-state", subject.Refused(new JoinOperation("thunder")));
        subject.Do(new LeaveOperation("thunder"));
        Assert.Equal("wrong-state", subject.Refused(new LeaveOperation("thunder")));
        Assert.Empty(subject.Now.Operations);
    }

    internal static Seizure Seized() => new()
    {
        On = new DateOnly(2026, 10, 30),
        Country = "BE",
        Authority = "Douane",
        Taxon = "Loxodonta africana",
        Product = "ivory",
        Quantity = 2,
        Unit = SpecimenUnit.Specimens,
        WeightKg = 3.5m,
    };

    private void Bring(CaseState state)
    {
        if (state != CaseState.New)
        {
            subject.Do(new TriageCase());
        }

        switch (state)
        {
            case CaseState.Investigating:
                subject.Do(new StartInvestigation());
                break;
            case CaseState.Notified:
                subject.Do(new RequestNotice([new ListingReference("s", "2")]));
                subject.Do(new ApproveRequest(subject.Now.Requests[^1].Id), InventedCase.Rita);
                break;
            case CaseState.Referred:
                subject.Do(new RequestReferral("Police", "FR"));
                subject.Do(new ApproveRequest(subject.Now.Requests[^1].Id), InventedCase.Rita);
                break;
            case CaseState.Closed:
                subject.Do(new CloseCase([CaseOutcome.NoOffence]));
                break;
        }

        Assert.Equal(state, subject.Now.State);
    }
}
