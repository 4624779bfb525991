using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Embedded;
using Wildlife.Sources;

namespace Wildlife.Local.Host;

/// <summary>What an installation holds, for the summary at the end of a run.</summary>
internal sealed record RunSummary
{
    private const int PageSize = 500;

    public required int Pages { get; init; }

    public required IReadOnlyList<Listing> Listings { get; init; }

    public required IReadOnlyList<Case> Cases { get; init; }

    public required IReadOnlyList<SourceHealth> Sources { get; init; }

    public required IReadOnlyList<PoisonItem> Poison { get; init; }

    public required string Mode { get; init; }

    public required TimeSpan Taken { get; init; }

    /// <summary>The suspects, most urgent first.</summary>
    public IEnumerable<Listing> Suspects => Listings.Where(listing => listing.Assessment.Verdict == Verdict.Suspect);

    public static async Task<RunSummary> ReadAsync(Installation installation, TimeSpan taken, CancellationToken cancellationToken)
    {
        var work = await installation.Rows.CountAsync(cancellationToken).ConfigureAwait(false);
        return new RunSummary
        {
            Pages = work.Where(count => count.Stage == Stages.Extract).Sum(count => count.Count),
            Listings = await AllAsync(from => installation.Cases.ListListingsAsync(new ListingQuery(null, null, null, null, null, null, null, null, Newest: false, PageSize, from), cancellationToken)).ConfigureAwait(false),
            Cases = await AllAsync(from => installation.Cases.ListCasesAsync(new CaseQuery(null, null, null, null, null, Newest: false, PageSize, from), cancellationToken)).ConfigureAwait(false),
            Sources = await ReadSourcesAsync(installation, cancellationToken).ConfigureAwait(false),
            Poison = await SetAside.ListAsync(installation, cancellationToken).ConfigureAwait(false),
            Mode = new GovernanceGate(await installation.GovernanceAsync(cancellationToken).ConfigureAwait(false)).Mode,
            Taken = taken,
        };
    }

    /// <summary>How the latest pass over each source went.</summary>
    public static async Task<IReadOnlyList<SourceHealth>> ReadSourcesAsync(Installation installation, CancellationToken cancellationToken)
    {
        var health = new List<SourceHealth>();
        foreach (var source in installation.Knowledge.Sources.All)
        {
            health.Add(SourceHealth.Of(source, await installation.Frontier.SummariseAsync(source.Id, cancellationToken).ConfigureAwait(false)));
        }

        return health;
    }

    private static async Task<List<T>> AllAsync<T>(Func<string?, Task<StorePage<T>>> read)
    {
        var all = new List<T>();
        string? continuation = null;
        do
        {
            var page = await read(continuation).ConfigureAwait(false);
            all.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);
        return all;
    }
}
