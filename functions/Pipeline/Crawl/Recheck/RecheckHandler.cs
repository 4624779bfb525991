using Microsoft.Extensions.Logging;
using Wildlife.Cases;
using Wildlife.Evidence;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>
/// The recheck stage: reads the adverts of open cases between the passes of their source, within the same rules: robots.txt, pace, hours and the
/// day's pages. Two readings apart confirm a removal, so an advert that was missed once is read again within the hour. Run again for the same instant
/// it reads nothing that it has stored. It ends after a slice of time, as a crawl job does, and says of which sources more is due.
/// </summary>
/// <param name="catalog">The source catalogue.</param>
/// <param name="cases">Open cases and their listings.</param>
/// <param name="frontier">Knows how many pages of a source were read on a day.</param>
/// <param name="store">Where pages are stored.</param>
/// <param name="fetcher">The network.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears what is read.</param>
public sealed class RecheckHandler(SourceCatalog catalog, ICaseStore cases, IFrontier frontier, IEvidenceStore store, PageFetcher fetcher, TimeProvider time, ILogger<RecheckHandler> logger)
{
    /// <summary>The most adverts of one source that one recheck reads.</summary>
    public const int MostPerSource = 200;

    private const int SourcesAtOnce = 8;

    private static readonly CaseState[] Open = [CaseState.New, CaseState.Triaged, CaseState.Investigating, CaseState.Notified, CaseState.Referred];
    private readonly RobotsCache robots = new(fetcher, time, logger);

    /// <summary>Reads what is due, for one slice of time.</summary>
    /// <param name="plannedAt">The planned instant: every page carries it, so that a retry writes the same names.</param>
    /// <param name="source">Only this source's adverts; null: all.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RecheckSlice> RunAsync(DateTimeOffset plannedAt, string? source, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Activities.StartActivity(Stages.Recheck);
        var started = time.GetTimestamp();
        var (gate, slice) = (new Lock(), new RecheckSlice(0, []));
        var due = (await ListDueAsync(plannedAt, cancellationToken)).Where(listing => source is null || listing.Source == source).GroupBy(listing => listing.Source, StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = SourcesAtOnce, CancellationToken = cancellationToken };

        // A source that is gone from the catalogue, switched off or without a basis is left alone.
        await Parallel.ForEachAsync(due.Where(each => MayBeRead(each.Key)), parallel, async (each, token) =>
        {
            var (pages, isMore) = await ReadAsync(each.Key, [.. each.Select(listing => listing.Url)], plannedAt, started, token);
            lock (gate)
            {
                slice = new RecheckSlice(slice.Pages + pages, isMore ? [.. slice.MoreDue, each.Key] : slice.MoreDue);
            }
        });
        return slice;
    }

    private bool MayBeRead(string source) => catalog.All.Any(known => known.Id == source) && catalog.Hindrance(source, time.GetUtcNow()) is null;

    private async Task<(int Pages, bool IsMore)> ReadAsync(string sourceId, IReadOnlyList<string> urls, DateTimeOffset plannedAt, long started, CancellationToken cancellationToken)
    {
        var source = catalog.Require(sourceId);
        HostPolicy.Require(source, fetcher.Options.SampleHosts);
        var job = new CrawlJob(sourceId, plannedAt);
        var uncounted = new UncountedFrontier(frontier);
        var budget = new CrawlBudget(job, source, uncounted, time);
        var stored = await StoredPages.ListAsync(store, job, cancellationToken);

        // What an earlier slice of the same instant read is read no more, and counts.
        var unread = urls.Where(url => stored.Find(url) is null).ToList();
        var left = Math.Min(MostPerSource - (urls.Count - unread.Count), await budget.LeftAsync(cancellationToken));
        var reader = new CrawlReader(job, source, catalog.Scope(sourceId), stored, uncounted, store, fetcher, robots, time, logger);
        foreach (var url in unread.Take(left))
        {
            if (budget.ClosedUntil() is not null || reader.Tally.Slice.NotBefore is not null)
            {
                break;
            }

            if (time.GetElapsedTime(started) >= fetcher.Options.SliceTime)
            {
                return (reader.Tally.Slice.Pages, true);
            }

            await reader.ReadAsync(new FrontierUrl(url, 0), cancellationToken);
        }

        return (reader.Tally.Slice.Pages, false);
    }

    private async Task<List<Listing>> ListDueAsync(DateTimeOffset plannedAt, CancellationToken cancellationToken)
    {
        var due = new List<Listing>();
        foreach (var state in Open)
        {
            var query = new CaseQuery(WireName.Of(state), null, null, null, null, Newest: false, 200, null);
            do
            {
                var page = await cases.ListCasesAsync(query, cancellationToken);
                foreach (var known in page.Items.SelectMany(subject => subject.Listings).Where(listing => !listing.IsDismissed && listing.State is not (ListingState.Sold or ListingState.Removed)))
                {
                    if ((await cases.GetListingAsync(known.Source, known.AdId, cancellationToken))?.Document is { } listing && RecheckRules.IsDue(listing, plannedAt))
                    {
                        due.Add(listing);
                    }
                }

                query = query with { Continuation = page.Continuation };
            }
            while (query.Continuation is not null);
        }

        // What was missed once comes first: its removal is nearly known.
        return [.. due.OrderByDescending(listing => listing.State == ListingState.Missing).ThenBy(listing => listing.LastObservedAt)];
    }
}

/// <summary>What one slice of a recheck did.</summary>
/// <param name="Pages">How many pages were read.</param>
/// <param name="MoreDue">The sources of which time left something unread.</param>
public sealed record RecheckSlice(int Pages, IReadOnlyList<string> MoreDue);
