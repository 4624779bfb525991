namespace Wildlife.Cases;

/// <summary>When a case ends, and with what. Each outcome must show in the case. Pure.</summary>
internal static class ClosingRules
{
    public static CaseEvent Decide(Case current, CaseCommand command) => command switch
    {
        CloseCase close when current.State != CaseState.Closed => Close(current, close),
        ReopenCase when current.State == CaseState.Closed => new CaseReopened(CaseState.Investigating),
        _ => throw CaseCommandRules.State(current),
    };

    private static CaseClosed Close(Case current, CloseCase close)
    {
        var outcomes = close.Outcomes.Distinct().Order().ToList();
        if (outcomes.Count == 0 || (outcomes.Count > 1 && outcomes.Any(outcome => outcome is CaseOutcome.NoOffence or CaseOutcome.Duplicate)))
        {
            throw Wrong("a case ends with at least one outcome; 'no-offence' and 'duplicate' stand alone");
        }

        if (current.Requests.FirstOrDefault(request => request.State == RequestState.Open) is { } open)
        {
            throw new CaseRuleException(CaseCommandRules.WrongState, $"request {open.Id} is open: approve, refuse or withdraw it first");
        }

        if (close.AccountsClosed < 0 || close.AccountsClosed > 0 != outcomes.Contains(CaseOutcome.AccountsClosed))
        {
            throw Wrong("'accounts-closed' goes with their number in accountsClosed, and only then");
        }

        if (close.DuplicateOf is not null != outcomes.Contains(CaseOutcome.Duplicate) || close.DuplicateOf == current.Id)
        {
            throw Wrong("'duplicate' goes with the other case in duplicateOf, and only then");
        }

        outcomes.ForEach(outcome => RequireProof(current, outcome));
        return new CaseClosed(outcomes, close.AccountsClosed, close.DuplicateOf);
    }

    private static void RequireProof(Case current, CaseOutcome outcome)
    {
        var missing = outcome switch
        {
            // A sold advert's offer has ended; whether the platform acted, its state says.
            CaseOutcome.AdvertsRemoved when current.Listings.FirstOrDefault(listing => !listing.IsDismissed && listing.State is not (ListingState.Removed or ListingState.Sold)) is { } shown =>
                $"the advert {shown.Source}:{shown.AdId} is {WireName.Of(shown.State)}; two readings apart confirm a removal",
            CaseOutcome.Seized when current.Seizures.Count == 0 => "no seizure is recorded: record it first",
            CaseOutcome.Prosecuted when current.Prosecutions.Count == 0 => "no prosecution is recorded: record it first",
            CaseOutcome.NoOffence when current.Seizures.Count + current.Prosecutions.Count > 0 => "a seizure or prosecution is recorded, so 'no-offence' cannot be",
            _ => null,
        };
        if (missing is not null)
        {
            throw Wrong(missing);
        }
    }

    private static CaseRuleException Wrong(string message) => new("bad-outcome", message);
}
