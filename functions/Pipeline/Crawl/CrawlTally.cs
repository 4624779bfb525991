namespace Wildlife.Crawl;

/// <summary>Counts what a slice did; URLs are read at the same time, so it counts under a lock.</summary>
internal sealed class CrawlTally
{
    private readonly Lock gate = new();
    private CrawlSlice slice = new(0, 0, 0, false);

    public CrawlSlice Slice
    {
        get
        {
            lock (gate)
            {
                return slice;
            }
        }
    }

    public void Add(Func<CrawlSlice, CrawlSlice> change)
    {
        lock (gate)
        {
            slice = change(slice);
        }
    }

    /// <summary>A host asked to be left alone: the latest instant asked for counts.</summary>
    public void LeaveAlone(DateTimeOffset until) =>
        Add(slice => slice with { NotBefore = slice.NotBefore > until ? slice.NotBefore : until });
}
