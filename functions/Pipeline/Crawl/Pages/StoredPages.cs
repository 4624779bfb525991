using Wildlife.Evidence;

namespace Wildlife.Crawl;

/// <summary>The pages that earlier runs of a job stored, by the hash of their URL.</summary>
internal sealed class StoredPages
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private StoredPages()
    {
    }

    /// <summary>Lists them once per slice: asking the store for each URL would list a day's folder thousands of times.</summary>
    public static async Task<StoredPages> ListAsync(IEvidenceStore store, CrawlJob job, CancellationToken cancellationToken)
    {
        var pages = new StoredPages();
        var prefix = PageBlob.JobPrefix(job.Source, job.PlannedAt);
        await foreach (var name in store.ListAsync(Containers.RawPages, prefix, cancellationToken))
        {
            var rest = name.AsSpan(prefix.Length);
            if (rest.Length > 16 && rest[16] == '-')
            {
                pages.names.TryAdd(rest[..16].ToString(), name);
            }
        }

        return pages;
    }

    /// <summary>The name under which a URL's page is stored; null where it is not.</summary>
    public string? Find(string canonicalUrl) => names.GetValueOrDefault(CanonicalUrl.Hash(canonicalUrl));
}
