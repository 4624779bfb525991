using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>Asking for a notice, a referral or a merge, and deciding on it: nobody approves what they asked for. Pure.</summary>
internal static class RequestRules
{
    /// <summary>The code of a decision by whoever asked.</summary>
    public const string SecondPerson = "second-person-needed";

    private const int MostListings = 500;

    public static CaseEvent Decide(Case current, CaseCommand command, Actor actor, DateTimeOffset now) => command switch
    {
        RequestNotice notice => AskNotice(current, notice, now),
        RequestReferral referral => AskReferral(current, referral),
        RequestMerge merge => AskMerge(current, merge),
        ApproveRequest approve => Approve(current, approve.RequestId, actor, now),
        RefuseRequest refuse => new RequestDecided(ByAnother(current, refuse.RequestId, actor).Id, RequestState.Refused),
        WithdrawRequest withdraw => Withdraw(current, withdraw.RequestId, actor),
        _ => throw CaseCommandRules.State(current),
    };

    private static RequestMade AskNotice(Case current, RequestNotice notice, DateTimeOffset now)
    {
        RequireLookedAt(current);
        HoldRules.RefuseWhileHeld(current, now);
        if (notice.Listings is not { Count: > 0 and <= MostListings } || notice.Listings.DistinctBy(listing => listing.Source).Count() != 1)
        {
            throw Wrong($"a notice names 1 to {MostListings} adverts of one source");
        }

        foreach (var named in notice.Listings)
        {
            var listing = Find(current, named);
            if (listing.Verdict != Verdict.Suspect || listing.IsDismissed)
            {
                throw Wrong($"the advert {named.Source}:{named.AdId} is not suspect: no notice may name it");
            }
        }

        return Ask(current, new RequestDetail { Kind = RequestKind.Notice, Listings = notice.Listings.Distinct().ToList(), NoticeId = notice.NoticeId });
    }

    private static RequestMade AskReferral(Case current, RequestReferral referral)
    {
        RequireLookedAt(current);
        var recipient = CaseCommandRules.Text(referral.Recipient, "a recipient");
        return Ask(current, new RequestDetail { Kind = RequestKind.Referral, Recipient = recipient, Country = FindingRules.Country(referral.Country) });
    }

    private static RequestMade AskMerge(Case current, RequestMerge merge) => merge.OtherCaseId == current.Id || string.IsNullOrWhiteSpace(merge.OtherCaseId)
        ? throw Wrong("a merge names another case")
        : Ask(current, new RequestDetail { Kind = RequestKind.Merge, OtherCaseId = merge.OtherCaseId });

    private static RequestMade Ask(Case current, RequestDetail detail)
    {
        if (current.State == CaseState.Closed)
        {
            throw CaseCommandRules.State(current);
        }

        var same = current.Requests.FirstOrDefault(request => request.State == RequestState.Open && Same(request.Detail, detail));
        return same is null ? new RequestMade(detail) : throw new CaseRuleException(CaseCommandRules.WrongState, $"request {same.Id} asks for this already");
    }

    private static bool Same(RequestDetail one, RequestDetail other) =>
        one.Kind == other.Kind && one.OtherCaseId == other.OtherCaseId && one.Recipient == other.Recipient && one.NoticeId == other.NoticeId
        && one.Listings.ToHashSet().SetEquals(other.Listings);

    private static RequestDecided Approve(Case current, int requestId, Actor actor, DateTimeOffset now)
    {
        var request = ByAnother(current, requestId, actor);
        if (request.Detail.Kind == RequestKind.Notice)
        {
            HoldRules.RefuseWhileHeld(current, now);
        }

        return new RequestDecided(request.Id, RequestState.Approved);
    }

    private static CaseRequest ByAnother(Case current, int requestId, Actor actor)
    {
        var request = Open(current, requestId);
        return request.By == actor.Id
            ? throw new CaseRuleException(SecondPerson, "whoever asked may not decide: a second person must")
            : request;
    }

    private static RequestDecided Withdraw(Case current, int requestId, Actor actor)
    {
        var request = Open(current, requestId);
        return request.By == actor.Id
            ? new RequestDecided(request.Id, RequestState.Withdrawn)
            : throw new CaseRuleException(CaseCommandRules.NotAllowed, "only whoever asked can withdraw a request: refuse it instead");
    }

    private static CaseRequest Open(Case current, int requestId)
    {
        var request = current.Requests.FirstOrDefault(each => each.Id == requestId) ?? throw Wrong($"the case has no request {requestId}");
        return request.State == RequestState.Open
            ? request
            : throw new CaseRuleException(CaseCommandRules.WrongState, $"request {requestId} is {WireName.Of(request.State)}");
    }

    private static CaseListing Find(Case current, ListingReference named) => FindingRules.Find(current, named);

    private static void RequireLookedAt(Case current)
    {
        if (current.State is CaseState.New or CaseState.Closed)
        {
            throw CaseCommandRules.State(current);
        }
    }

    private static CaseRuleException Wrong(string message) => new("bad-request", message);
}
