using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>What analysts decided about adverts: the latest decision for each, found by the advert's group and sellers.</summary>
/// <param name="records">Where they are kept.</param>
public sealed class FeedbackMemory(IRecordStore records)
{
    // One text or seller has few decisions; a stock text may have many, and the newest few say what there is to say.
    private const int Most = 100;

    /// <summary>Keeps a decision, unless a later one on the same advert is there.</summary>
    /// <param name="feedback">The decision.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task KeepAsync(AnalystFeedback feedback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var write = new RecordWrite<AnalystFeedback>(new RecordKey(feedback.AdvertId, "decision"), feedback)
        {
            Tags = [.. feedback.SellerKeys.Select(SellerTag), .. feedback.GroupId is null ? [] : (string[])[GroupTag(feedback.GroupId)]],
        };
        while (true)
        {
            var stored = await records.GetAsync(CaseRecords.Feedback, write.Key, cancellationToken).ConfigureAwait(false);
            if (stored?.Document.At >= feedback.At || await records.TrySaveAsync(CaseRecords.Feedback, write, stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }
    }

    /// <summary>The decisions that may concern an advert: a <see cref="FeedbackLookup"/>.</summary>
    /// <param name="groupId">The advert group.</param>
    /// <param name="sellerKeys">Keys of the sellers behind the advert.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IReadOnlyList<AnalystFeedback>> FindAsync(string groupId, IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sellerKeys);
        var found = new List<AnalystFeedback>();
        foreach (var tag in sellerKeys.Select(SellerTag).Prepend(GroupTag(groupId)))
        {
            var page = await records.ListAsync(CaseRecords.Feedback, new RecordQuery(Most) { Tag = tag }, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Items.Select(stored => stored.Document));
        }

        return found.DistinctBy(feedback => feedback.AdvertId).ToList();
    }

    private static string GroupTag(string groupId) => $"group:{groupId}";

    private static string SellerTag(string sellerKey) => $"seller:{sellerKey}";
}
