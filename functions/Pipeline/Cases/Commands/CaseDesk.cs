namespace Wildlife.Cases;

/// <summary>Where people work on cases: each command is checked by pure rules and appended as an event with its actor and reason.</summary>
/// <param name="store">The case store.</param>
/// <param name="records">Where the notes of what is under way, and decisions about seller keys, are.</param>
/// <param name="time">The clock.</param>
public sealed class CaseDesk(ICaseStore store, IRecordStore records, TimeProvider time)
{
    private readonly CaseAppender appender = new(store);
    private readonly CaseErrands errands = new(store, records, time);

    /// <summary>Does a command. It is on the disk, and carried through in every case it touches, when the task ends.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="command">What to do.</param>
    /// <param name="actor">Who.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="etag">The version that the actor has seen; null takes whatever version is there.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The case after it; null where there is no such case.</returns>
    /// <exception cref="CaseRuleException">The case does not take the command.</exception>
    /// <exception cref="CaseChangedException">The case is not at the version that the actor has seen.</exception>
    public async Task<Stored<Case>?> ExecuteAsync(string caseId, CaseCommand command, Actor actor, string reason, string? etag, CancellationToken cancellationToken)
    {
        CaseCommandRules.Text(reason, "a reason");
        if (await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        var given = new GivenCommand(command is SplitCase split ? split.Named(stored.Document) : command, actor, reason, etag, time.GetUtcNow());
        if (await PlanAsync(stored.Document, given, cancellationToken).ConfigureAwait(false) is { } errand)
        {
            await RunErrandAsync(errand, given, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await AppendAsync(caseId, given, cancellationToken).ConfigureAwait(false);
        }

        return await store.GetCaseAsync(caseId, cancellationToken).ConfigureAwait(false);
    }

    private Task AppendAsync(string caseId, GivenCommand given, CancellationToken cancellationToken) => appender.AppendAsync(
        caseId,
        stored => stored is null
            ? []
            : given.ETag is null || given.ETag == stored.ETag
                ? CaseCommandRules.Decide(stored.Document, given.Command, given.Actor, given.At).Select(data => new ReasonedEvent(data, given.Reason)).ToList()
                : throw new CaseChangedException(stored.ETag),
        given.Actor.Id,
        given.At,
        cancellationToken);

    // What touches more than this case is noted before its first event.
    private async Task<CaseErrand?> PlanAsync(Case current, GivenCommand given, CancellationToken cancellationToken)
    {
        var errand = new CaseErrand { Kind = ErrandKind.Split, CaseId = current.Id, OtherCaseId = "", By = given.Actor.Id, Reason = given.Reason, At = given.At };
        switch (given.Command)
        {
            case SplitCase split:
                return errand with { OtherCaseId = split.NewCaseId ?? "" };
            case ConfirmCaseLink confirm:
                return errand with { Kind = ErrandKind.CaseLink, OtherCaseId = confirm.OtherCaseId };
            case CutCaseLink cut:
                return errand with { Kind = ErrandKind.CaseLink, OtherCaseId = cut.OtherCaseId };
            case DecideSellerLink decide:
                return errand with { Kind = ErrandKind.SellerLink, Decision = FindingRules.DecisionOf(decide, given.Actor, given.Reason, given.At) };
            case DecideListing or DecideGroup:
                return errand with { Kind = ErrandKind.Feedback };
            case ApproveRequest approve when current.Requests.FirstOrDefault(request => request.Id == approve.RequestId) is { Detail: { Kind: RequestKind.Merge, OtherCaseId: { } otherId } }:
                CaseCommandRules.Decide(current, given.Command, given.Actor, given.At);
                TransferRules.RequireMergeable((await store.GetCaseAsync(otherId, cancellationToken).ConfigureAwait(false))?.Document);
                return errand with { Kind = ErrandKind.Merge, OtherCaseId = otherId, RequestId = approve.RequestId };
            default:
                return null;
        }
    }

    private async Task RunErrandAsync(CaseErrand errand, GivenCommand given, CancellationToken cancellationToken)
    {
        var begun = await errands.BeginAsync(errand, cancellationToken).ConfigureAwait(false);
        await AppendAsync(errand.CaseId, given, cancellationToken).ConfigureAwait(false);
        await errands.FinishAsync(begun, cancellationToken).ConfigureAwait(false);
    }

    private sealed record GivenCommand(CaseCommand Command, Actor Actor, string Reason, string? ETag, DateTimeOffset At);
}
