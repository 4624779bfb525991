using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>Reads the sitemaps that a source file names and puts their pages into the frontier, as far as they are in scope.</summary>
internal sealed class SitemapReader(SourceDefinition source, CrawlScope scope, IFrontier frontier, PageFetcher fetcher, RobotsCache robots)
{
    // An index of indexes of 50,000 pages each could go on for days.
    private const int MostFiles = 100;
    private const int Batch = 5000;

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var waiting = new Queue<string>(source.Sitemaps);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0 && seen.Count < MostFiles)
        {
            var url = CanonicalUrl.TryCanonicalize(waiting.Dequeue());
            if (url is null || !scope.IsOnHosts(url) || !seen.Add(url))
            {
                continue;
            }

            var sitemap = await FetchAsync(url, cancellationToken);
            foreach (var further in sitemap?.Sitemaps ?? [])
            {
                waiting.Enqueue(further);
            }

            foreach (var pages in (sitemap?.Pages ?? []).Chunk(Batch))
            {
                await frontier.AddAsync(source.Id, Found(pages), cancellationToken);
            }
        }
    }

    private List<FrontierUrl> Found(SitemapPage[] pages) => pages
        .Select(page => CanonicalUrl.TryCanonicalize(page.Url)).OfType<string>()
        .Where(url => scope.Includes(url, 1))
        .Select(url => new FrontierUrl(url, 1)).ToList();

    private async Task<Sitemap?> FetchAsync(string url, CancellationToken cancellationToken)
    {
        var own = TimeSpan.FromMilliseconds(source.Crawl.DelayMilliseconds);
        var rules = await robots.GetAsync(url, own, scope.IsOnHosts, cancellationToken);
        if (!rules.Reachable || !rules.Rules.IsAllowed(fetcher.Options.Agent, url))
        {
            return null;
        }

        var delay = rules.Rules.CrawlDelay(fetcher.Options.Agent) is { } asked && asked > own ? asked : own;
        var answer = await fetcher.FetchAsync(url, delay, target => ValueTask.FromResult(scope.IsOnHosts(target)), cancellationToken);
        try
        {
            return answer.Status == 200 ? Sitemap.Parse(ContentDecoding.Decode(answer.Headers, answer.Body)) : null;
        }
        catch (ContentDecodingException)
        {
            return null;
        }
    }
}
