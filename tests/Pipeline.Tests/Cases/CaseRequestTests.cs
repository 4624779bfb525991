using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

public sealed class CaseRequestTests
{
    private static readonly ListingReference First = new("s", "1");
    private readonly InventedCase subject = new();

    public CaseRequestTests() => subject.Do(new TriageCase());

    [Fact]
    public void Nobody_approves_or_refuses_what_they_asked_for()
    {
        subject.Do(new RequestNotice([First]), InventedCase.Rita);
        var id = subject.Now.Requests[0].Id;
        Assert.Equal("second-person-needed", subject.Refused(new ApproveRequest(id), InventedCase.Rita));
        Assert.Equal("second-person-needed", subject.Refused(new RefuseRequest(id), InventedCase.Rita));
        Assert.Equal("not-allowed", subject.Refused(new ApproveRequest(id), InventedCase.Ana));
        Assert.Equal("not-allowed", subject.Refused(new WithdrawRequest(id), InventedCase.Ana));
        subject.Do(new WithdrawRequest(id), InventedCase.Rita);
        Assert.Equal(RequestState.Withdrawn, subject.Now.Requests[0].State);
        Assert.Equal("wrong-state", subject.Refused(new RefuseRequest(id), InventedCase.Rita));
    }

    [Fact]
    public void A_request_keeps_who_asked_who_decided_and_why()
    {
        subject.Do(new RequestReferral("CITES-autoriteit", "BE"));
        subject.Do(new ApproveRequest(subject.Now.Requests[0].Id), InventedCase.Rita);
        var request = subject.Now.Requests[0];
        Assert.Equal(("ana", "rita", RequestState.Approved, "because"), (request.By, request.DecidedBy, request.State, request.DecisionReason));
        Assert.Equal((CaseState.Referred, subject.Clock), (subject.Now.State, subject.Now.ReferredAt));
    }

    [Fact]
    public void A_referred_case_stays_referred_where_the_platform_is_notified_too()
    {
        subject.Do(new RequestReferral("Police", "FR"));
        subject.Do(new ApproveRequest(subject.Now.Requests[0].Id), InventedCase.Rita);
        subject.Do(new RequestNotice([First]));
        subject.Do(new ApproveRequest(subject.Now.Requests[1].Id), InventedCase.Rita);
        Assert.Equal(CaseState.Referred, subject.Now.State);
        Assert.NotNull(subject.Now.NotifiedAt);
    }

    [Fact]
    public void A_notice_names_suspect_adverts_of_one_source_that_are_in_the_case()
    {
        var mixed = new InventedCase(Invented.Listing("s", "1"), Invented.Listing("t", "2"), Invented.Listing("s", "3", Invented.Innocent()));
        mixed.Do(new TriageCase());
        Assert.Equal("bad-request", mixed.Refused(new RequestNotice([])));
        Assert.Equal("bad-request", mixed.Refused(new RequestNotice([First, new ListingReference("t", "2")])));
        Assert.Equal("bad-request", mixed.Refused(new RequestNotice([new ListingReference("s", "3")])));
        Assert.Equal("no-such-listing", mixed.Refused(new RequestNotice([new ListingReference("s", "9")])));
        mixed.Do(new DecideListing(First, new ListingFinding(FeedbackDecision.Dismiss, FeedbackReasons.Imitation)));
        Assert.Equal("bad-request", mixed.Refused(new RequestNotice([First])));
    }

    [Fact]
    public void The_same_is_asked_once_at_a_time()
    {
        subject.Do(new RequestNotice([First]));
        Assert.Equal("wrong-state", subject.Refused(new RequestNotice([First])));
        subject.Do(new RefuseRequest(subject.Now.Requests[0].Id), InventedCase.Rita);
        subject.Do(new RequestNotice([First]));
        Assert.Equal(CaseState.Triaged, subject.Now.State);
    }

    [Theory]
    [InlineData("be")]
    [InlineData("BEL")]
    [InlineData("")]
    [InlineData(null)]
    public void A_country_is_its_code(string? country) => Assert.Equal("bad-country", subject.Refused(new RequestReferral("Police", country!)));

    [Fact]
    public void A_case_with_an_open_request_does_not_close()
    {
        subject.Do(new RequestNotice([First]));
        Assert.Equal("wrong-state", subject.Refused(new CloseCase([CaseOutcome.NoOffence])));
    }
}
