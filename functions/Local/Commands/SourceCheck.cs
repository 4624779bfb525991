using Microsoft.Extensions.Logging.Abstractions;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Local.Host;
using Wildlife.Local.Samples;
using Wildlife.Sources;

namespace Wildlife.Local.Commands;

/// <summary>Reads one page of a source politely and shows what its file extracts, and what it misses.</summary>
internal static class SourceCheck
{
    public static async Task<int> RunAsync(string target, string data, CancellationToken cancellationToken)
    {
        var sources = Knowledge.LoadSources(Path.Combine(data, "settings"));
        var url = CanonicalUrl.TryCanonicalize(target);
        var source = (url is null ? sources.Find(target) : sources.FindByHost(url))
            ?? throw new UsageException($"no source is called '{target}' or has that host: see 'source list'");
        if (!source.Sample && sources.Hindrance(source.Id, TimeProvider.System.GetUtcNow()) is { } hindrance)
        {
            throw new UsageException($"the source '{source.Id}' may not be read: {hindrance}; its file holds");
        }

        var page = url ?? CanonicalUrl.TryCanonicalize(source.Start[0])!;
        // Beside a running host the check waits for its turn like any other request.
        using var installation = File.Exists(Path.Combine(data, Embedded.SqliteDatabase.FileName)) ? Installation.OpenForReading(data) : null;
        var sites = source.Sample ? await SampleSites.Load().StartAsync(() => 1, TimeSpan.Zero, cancellationToken).ConfigureAwait(false) : null;
        try
        {
            using var fetcher = sites is null ? RealNetwork.Create(installation?.Leases) : DemoNetwork.Create(sites, TimeProvider.System);
            return await CheckAsync(source, sources, page, fetcher, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (sites is not null)
            {
                await sites.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<int> CheckAsync(SourceDefinition source, SourceCatalog sources, string url, PageFetcher fetcher, CancellationToken cancellationToken)
    {
        var scope = sources.Scope(source.Id);
        var delay = TimeSpan.FromMilliseconds(source.Crawl.DelayMilliseconds);
        var robots = await new RobotsCache(fetcher, TimeProvider.System, NullLogger.Instance).GetAsync(url, delay, scope.IsOnHosts, cancellationToken).ConfigureAwait(false);
        if (!robots.Rules.IsAllowed(fetcher.Options.Agent, url))
        {
            Console.WriteLine($"{url}: robots.txt disallows it; it was not fetched");
            return CommandLine.FoundProblems;
        }

        var answer = await fetcher.FetchAsync(url, delay, target => ValueTask.FromResult(scope.IsOnHosts(target)), cancellationToken).ConfigureAwait(false);
        if (answer.Status == 0)
        {
            Console.WriteLine($"{url}: no answer ({answer.Failure})");
            return CommandLine.FoundProblems;
        }

        var contentType = answer.Headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value;
        var content = new PageContent(new Uri(url), answer.Status, contentType, ContentDecoding.Decode(answer.Headers, answer.Body));
        return Show(source, url, Extract(content, source));
    }

    private static ExtractedPage Extract(PageContent content, SourceDefinition source)
    {
        try
        {
            return new PageExtractor().Extract(content, source, TimeProvider.System.GetUtcNow());
        }
        catch (PageNotUnderstoodException strange)
        {
            throw new UsageException($"{content.Url}: {strange.Message}");
        }
    }

    private static int Show(SourceDefinition source, string url, ExtractedPage page)
    {
        Console.WriteLine($"{url}: {WireName.Of(page.Kind)}");
        if (page.Kind == PageKind.Index)
        {
            Console.WriteLine($"  adverts: {page.Cards.Count}, next page: {page.Next ?? "none"}");
            return page.Cards.Count > 0 ? CommandLine.Fine : CommandLine.FoundProblems;
        }

        var fields = new (string Name, string? Value)[]
        {
            ("ad id", page.AdId), ("title", page.Title), ("description", page.Description), ("price", page.Price?.Text), ("seller", page.Seller?.Name),
            ("location", page.Location), ("posted", page.PostedAt), ("pictures", page.Images.Count == 0 ? null : $"{page.Images.Count}"),
        };
        foreach (var (name, value) in fields)
        {
            Console.WriteLine($"  {name,-12} {value?.ReplaceLineEndings(" ") ?? "MISSED"}");
        }

        var isWhole = page is { Kind: PageKind.Listing, Title: not null };
        Console.Error.WriteLine(isWhole ? $"{source.Id}: {fields.Count(field => field.Value is null)} fields missed" : $"{source.Id}: no advert on this page");
        return isWhole ? CommandLine.Fine : CommandLine.FoundProblems;
    }
}
