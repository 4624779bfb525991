namespace Wildlife.Cases;

/// <summary>What requests and their decisions make of a case. Pure.</summary>
internal static class RequestProjection
{
    public static Case Apply(Case current, RecordedEvent recorded) => recorded.Data switch
    {
        RequestMade made => current with { Requests = [.. current.Requests, Open(made.Detail, recorded)] },
        RequestDecided decided => Decide(current, decided, recorded),
        _ => current,
    };

    private static CaseRequest Open(RequestDetail detail, RecordedEvent recorded) => new()
    {
        Id = recorded.Sequence,
        Detail = detail,
        State = RequestState.Open,
        By = recorded.Actor,
        At = recorded.At,
        Reason = recorded.Reason,
    };

    private static Case Decide(Case current, RequestDecided decided, RecordedEvent recorded)
    {
        var request = current.Requests.First(each => each.Id == decided.RequestId);
        var after = request with { State = decided.State, DecidedBy = recorded.Actor, DecidedAt = recorded.At, DecisionReason = recorded.Reason };
        var next = current with { Requests = current.Requests.Select(each => each.Id == request.Id ? after : each).ToList() };
        return (decided.State, request.Detail.Kind) switch
        {
            // A referred case stays referred where a platform is notified too.
            (RequestState.Approved, RequestKind.Notice) => next with
            {
                State = next.State == CaseState.Referred ? CaseState.Referred : CaseState.Notified,
                NotifiedAt = next.NotifiedAt ?? recorded.At,
            },
            (RequestState.Approved, RequestKind.Referral) => next with { State = CaseState.Referred, ReferredAt = next.ReferredAt ?? recorded.At },
            _ => next,
        };
    }
}
