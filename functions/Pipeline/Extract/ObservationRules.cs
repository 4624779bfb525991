using Wildlife.Crawl;
using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>What one reading of a page says about an advert. Pure.</summary>
internal static class ObservationRules
{
    /// <summary>The observation; null where the page says nothing about any advert.</summary>
    /// <param name="page">The page as kept.</param>
    /// <param name="scope">Its source's URL rules; null where no source knows it.</param>
    /// <param name="source">Its source; null where none knows it.</param>
    /// <param name="extracted">What it says; null where there was nothing to read.</param>
    /// <param name="name">Its name in <c>raw-pages</c>.</param>
    /// <param name="sha256">SHA-256 of its bytes as stored.</param>
    public static ListingObservation? Observe(PageRecord page, CrawlScope? scope, SourceDefinition? source, ExtractedPage? extracted, string name, string sha256)
    {
        var ownUrl = page.Source == source?.Id ? page.Url : extracted?.Url ?? page.Url;
        var url = (scope is null ? CanonicalUrl.TryCanonicalize(ownUrl) : scope.Canonicalize(ownUrl)) ?? ownUrl;
        var knownAdId = scope?.AdId(url);
        if (StateOf(page, scope, extracted, knownAdId) is not { } state)
        {
            return null;
        }

        var isShown = state is ObservedState.Active or ObservedState.Sold;
        return new ListingObservation
        {
            Source = source?.Id ?? page.Source,
            AdId = knownAdId ?? CanonicalUrl.Hash(url),
            Url = url,
            ObservedAt = page.ObservedAt,
            PageName = name,
            PageSha256 = sha256,
            State = state,
            Country = source?.Country,
            Language = source?.Languages[0],
            Page = isShown ? extracted : null,
        };
    }

    // Only of a URL that the source names as an advert's can be said that it is gone, walled or broken: of any other page that means nothing.
    private static ObservedState? StateOf(PageRecord page, CrawlScope? scope, ExtractedPage? extracted, string? knownAdId)
    {
        if (knownAdId is not null && LeadsElsewhere(page, scope!, knownAdId))
        {
            return extracted?.Kind == PageKind.Blocked ? ObservedState.Blocked : ObservedState.Removed;
        }

        return extracted?.Kind switch
        {
            PageKind.Listing => extracted.Availability == Availability.OutOfStock ? ObservedState.Sold : ObservedState.Active,
            _ when knownAdId is null => null,
            PageKind.Blocked => ObservedState.Blocked,
            PageKind.Gone => ObservedState.Removed,
            _ => ObservedState.Error,
        };
    }

    // A removed advert often answers with a redirect to its category.
    private static bool LeadsElsewhere(PageRecord page, CrawlScope scope, string adId) =>
        page.Redirects.Count > 0 && scope.AdId(page.FinalUrl) != adId;
}
