using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>Keeps decisions about adverts where the judge finds them. Again changes nothing.</summary>
/// <param name="store">The case store.</param>
/// <param name="records">Where they are kept.</param>
internal sealed class FeedbackSteps(ICaseStore store, IRecordStore records)
{
    private readonly FeedbackMemory memory = new(records);

    /// <summary>Keeps what the command decided.</summary>
    /// <param name="errand">The command.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ErrandState> KeepAsync(CaseErrand errand, CancellationToken cancellationToken)
    {
        var decided = (await store.GetEventsAsync(errand.CaseId, cancellationToken).ConfigureAwait(false))
            .Select(recorded => recorded.Data)
            .OfType<ListingDecided>()
            .Where(each => each.Decision.By == errand.By && each.Decision.At == errand.At)
            .ToList();
        foreach (var (which, decision) in decided)
        {
            if (await store.GetListingAsync(which.Source, which.AdId, cancellationToken).ConfigureAwait(false) is { Document: var listing })
            {
                var subject = new FeedbackSubject(listing.Assessment, listing.Title, listing.Description, listing.GroupId, listing.SellerKeys.Select(key => key.Value).ToList());
                var feedback = AnalystFeedback.Of(decision.Decision, decision.ReasonCode, subject, decision.At, decision.By) with { AdvertId = $"{which.Source}/{which.AdId}", CorrectTaxon = decision.CorrectTaxon };
                await memory.KeepAsync(feedback, cancellationToken).ConfigureAwait(false);
            }
        }

        return decided.Count == 0 ? ErrandState.NotBegun : ErrandState.Done;
    }
}
