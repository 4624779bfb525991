using Wildlife.Cases;

namespace Wildlife.Notices;

/// <summary>Looks whether adverts of sent notices were removed or posted again, and writes it down in the notice.</summary>
internal sealed class RemovalWatch(ICaseStore cases, NoticeDesk desk)
{
    /// <summary>The notice with what readings since show; the same instance where nothing is new.</summary>
    public async Task<Notice> LookAsync(Stored<Notice> stored, CancellationToken cancellationToken)
    {
        var notice = stored.Document;
        if (notice.SentAt is null || notice.Adverts.All(advert => advert is { RemovedAt: not null, Reposted: true }))
        {
            return notice;
        }

        var home = await cases.GetCaseAsync(notice.CaseId, cancellationToken).ConfigureAwait(false);
        var adverts = new List<NoticedAdvert>(notice.Adverts.Count);
        foreach (var advert in notice.Adverts)
        {
            var removedAt = advert.RemovedAt ?? await RemovedAtAsync(notice, advert, cancellationToken).ConfigureAwait(false);
            var isReposted = advert.Reposted || (removedAt is { } at && home is not null && await IsRepostedAsync(home.Document, notice.Source, advert, at, cancellationToken).ConfigureAwait(false));
            adverts.Add(advert with { RemovedAt = removedAt, Reposted = isReposted });
        }

        if (adverts.SequenceEqual(notice.Adverts))
        {
            return notice;
        }

        // Somebody else's change wins: the next look finds the same again.
        var seen = notice with { Adverts = adverts };
        await desk.SaveAsync(seen, stored.ETag, cancellationToken).ConfigureAwait(false);
        return seen;
    }

    /// <summary>Whether figures leave the notice's case out.</summary>
    public async Task<bool> IsHeldAsync(Notice notice, DateTimeOffset now, CancellationToken cancellationToken) =>
        await cases.GetCaseAsync(notice.CaseId, cancellationToken).ConfigureAwait(false) is { } stored && stored.Document.IsHeld(now);

    private async Task<DateTimeOffset?> RemovedAtAsync(Notice notice, NoticedAdvert advert, CancellationToken cancellationToken)
    {
        var stored = await cases.GetListingAsync(notice.Source, advert.AdId, cancellationToken).ConfigureAwait(false);
        if (stored?.Document is not { State: ListingState.Removed } listing)
        {
            return null;
        }

        var lastSeen = listing.Readings.Where(reading => reading.ContentHash is not null).Select(reading => reading.ObservedAt).DefaultIfEmpty().Max();
        var gone = listing.Readings.FirstOrDefault(reading => reading.State == Extract.ObservedState.Removed && reading.ObservedAt > lastSeen)?.ObservedAt;
        return gone >= notice.SentAt ? gone : null;
    }

    private async Task<bool> IsRepostedAsync(Case home, string source, NoticedAdvert advert, DateTimeOffset removedAt, CancellationToken cancellationToken)
    {
        foreach (var other in home.Listings.Where(other => other.Source == source && other.GroupId == advert.GroupId && other.AdId != advert.AdId))
        {
            var stored = await cases.GetListingAsync(source, other.AdId, cancellationToken).ConfigureAwait(false);
            if (stored?.Document.FirstObservedAt > removedAt)
            {
                return true;
            }
        }

        return false;
    }
}
