namespace Wildlife.Cases;

/// <summary>Lets listings and their seller links follow to another case. Again changes nothing.</summary>
/// <param name="store">The case store.</param>
internal sealed class ListingMover(ICaseStore store)
{
    /// <summary>Moves them.</summary>
    /// <param name="listings">The listings.</param>
    /// <param name="caseId">The case they belong to now.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task MoveAsync(IEnumerable<CaseListing> listings, string caseId, CancellationToken cancellationToken)
    {
        foreach (var listing in listings)
        {
            await MoveAsync(ListingReference.Of(listing), caseId, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task MoveAsync(ListingReference which, string caseId, CancellationToken cancellationToken)
    {
        while (await store.GetListingAsync(which.Source, which.AdId, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            await store.MoveLinksAsync(stored.Document.SellerKeys.SelectMany(key => key.OlderValues.Prepend(key.Value)).ToList(), which, caseId, cancellationToken).ConfigureAwait(false);
            if (stored.Document.CaseId == caseId
                || await store.TrySaveListingAsync(stored.Document with { CaseId = caseId }, stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }
    }
}
