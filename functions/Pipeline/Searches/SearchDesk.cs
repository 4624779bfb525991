using Wildlife.Cases;
using Wildlife.Notify;
using Wildlife.Partners;

namespace Wildlife.Searches;

/// <summary>Keeps searches and looks what is new for each.</summary>
/// <param name="records">Where they are kept.</param>
/// <param name="cases">The cases.</param>
/// <param name="keys">Knows what a search's owner may see.</param>
/// <param name="time">The clock.</param>
public sealed class SearchDesk(IRecordStore records, ICaseStore cases, KeyDesk keys, TimeProvider time)
{
    internal static readonly RecordKind<SavedSearch> Kind = new("saved-search", "partners", WildlifeJson.Default.SavedSearch);
    private const int PageSize = 100;
    private const int MostPages = 20;

    /// <summary>Looks what is new for every search and tells of it. A look that is cut off is done again and gives the same alerts, by the same ids.</summary>
    /// <param name="announce">Tells a key's webhooks.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The number of alerts.</returns>
    public async Task<int> SweepAsync(Func<NotifyEvent, string, CancellationToken, Task> announce, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(announce);
        var alerts = 0;
        string? continuation = null;
        do
        {
            var page = await records.ListAsync(Kind, new RecordQuery(PageSize) { Continuation = continuation }, cancellationToken).ConfigureAwait(false);
            foreach (var stored in page.Items)
            {
                alerts += await LookAsync(stored, announce, cancellationToken).ConfigureAwait(false);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return alerts;
    }

    private async Task<int> LookAsync(Stored<SavedSearch> stored, Func<NotifyEvent, string, CancellationToken, Task> announce, CancellationToken cancellationToken)
    {
        var search = stored.Document;
        if ((await keys.FindAsync(search.KeyId, cancellationToken).ConfigureAwait(false)) is not { } key || !key.IsValid(time.GetUtcNow()))
        {
            return 0;
        }

        var fresh = await NewAsync(search, key.Caller, cancellationToken).ConfigureAwait(false);
        foreach (var opened in fresh.OrderBy(opened => opened.OpenedAt).ThenBy(opened => opened.Id, StringComparer.Ordinal))
        {
            await announce(new NotifyEvent($"{search.Id}-{opened.Id}", NotifyEvents.Alert, opened.OpenedAt, $"/api/cases/{opened.Id}", opened.Id, null), search.KeyId, cancellationToken).ConfigureAwait(false);
        }

        if (fresh.Count > 0)
        {
            var looked = search with { LookedAt = fresh.Max(opened => opened.OpenedAt) };
            await records.TrySaveAsync(Kind, new RecordWrite<SavedSearch>(new RecordKey(search.KeyId, search.Id), looked), stored.ETag, cancellationToken).ConfigureAwait(false);
        }

        return fresh.Count;
    }

    private async Task<List<Case>> NewAsync(SavedSearch search, Caller caller, CancellationToken cancellationToken)
    {
        var fresh = new List<Case>();
        string? continuation = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await cases.ListCasesAsync(search.Query(PageSize, continuation), cancellationToken).ConfigureAwait(false);
            fresh.AddRange(page.Items.Where(found => found.OpenedAt > search.LookedAt && !CaseSight.IsHidden(found, caller, time.GetUtcNow())));
            continuation = page.Continuation;
            // Last changed first: behind the first that is older there is nothing new.
            if (continuation is null || page.Items[^1].UpdatedAt <= search.LookedAt)
            {
                break;
            }
        }

        return fresh;
    }
}
