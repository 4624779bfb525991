using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

public sealed partial class CosmosCaseStore
{
    /// <inheritdoc/>
    public async Task<Stored<Listing>?> GetListingAsync(string source, string adId, CancellationToken cancellationToken)
    {
        var answer = await listings.ReadAsync(ListingDocument.PartitionOf(source, adId), ListingDocument.ListingId, cancellationToken).ConfigureAwait(false);
        return answer is null ? null : new Stored<Listing>(ListingDocument.Read(answer.Read(CosmosJson.Default.ListingDocument).Document), answer.ETag!);
    }

    /// <inheritdoc/>
    public async Task<string?> TrySaveListingAsync(Listing listing, string? etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var document = ListingDocument.Of(listing);
        var answer = etag is null
            ? await listings.CreateAsync(document.Pk, document, CosmosJson.Readable.ListingDocument, cancellationToken).ConfigureAwait(false)
            : await listings.ReplaceAsync(document.Pk, document.Id, document, CosmosJson.Readable.ListingDocument, etag, cancellationToken).ConfigureAwait(false);
        if (answer.IsDone || !answer.IsRepeated)
        {
            return answer.IsDone ? answer.ETag : null;
        }

        // After a try without an answer the refusal may be due to this very write.
        var found = await GetListingAsync(listing.Source, listing.AdId, cancellationToken).ConfigureAwait(false);
        return found is not null && IsSame(found.Document, listing) ? found.ETag : null;
    }

    /// <inheritdoc/>
    public async Task<StorePage<Listing>> ListListingsAsync(ListingQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var list = query.Newest ? "listings/recency" : "listings/urgency";
        var select = new ListQuery(query.Newest ? CaseQueries.ListingsByRecency : CaseQueries.ListingsByUrgency, query.Newest ? "c.recency" : "c.urgency")
            .With("@after", query.Continuation is null ? "" : ListPosition.Read(list, query.Continuation))
            .Where(CaseQueries.OfVerdict, "@verdict", query.Verdict)
            .Where(CaseQueries.OfState, "@state", query.State)
            .Where(CaseQueries.OfTier, "@tier", query.Tier)
            .Where(CaseQueries.OfSource, "@source", query.Source)
            .Where(CaseQueries.OfCountry, "@country", query.Country)
            .Where(CaseQueries.OfCase, "@case", query.CaseId)
            .Where(CaseQueries.OfTaxon, "@taxon", query.Taxon);
        foreach (var (number, word) in ListingWords.OfSearch(query.Search).Index())
        {
            select.Where(CaseQueries.WithWord($"@word{number}"), $"@word{number}", word);
        }

        var page = await select.PageAsync(listings, null, list, query.Limit, cancellationToken).ConfigureAwait(false);
        return new StorePage<Listing>(page.Items.Select(item => ListingDocument.Read(item.Document)).ToList(), page.Continuation);
    }

    private static bool IsSame(Listing one, Listing other) => System.Text.Json.JsonElement.DeepEquals(ListingDocument.Of(one).Document, ListingDocument.Of(other).Document);
}
