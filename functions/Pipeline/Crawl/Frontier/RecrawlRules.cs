namespace Wildlife.Crawl;

/// <summary>How long a URL rests: an advert that stays the same is read less often, and never less than every seventh pass.</summary>
internal static class RecrawlRules
{
    /// <summary>The longest rest, in passes.</summary>
    public const int LongestRest = 7;

    /// <summary>Readings in a row that gave what the one before gave, this one included.</summary>
    /// <param name="page">The answer.</param>
    /// <param name="blobName">Its object: the name ends in the hash of its body.</param>
    /// <param name="before">What was known before it.</param>
    public static int Unchanged(PageRecord page, string blobName, FrontierUrl before)
    {
        var same = page.Status == 304 || (before.Known is { } known && BodyHash(known.BlobName).SequenceEqual(BodyHash(blobName)));
        return same && page.Status is not (0 or 408 or 429 or >= 500) ? before.Unchanged + 1 : 0;
    }

    /// <summary>In how many passes the URL is due again.</summary>
    /// <param name="unchanged">Readings in a row without a change.</param>
    /// <param name="isAdvert">Lists are read in every pass: new adverts stand there.</param>
    /// <param name="everyPass">True where the source is read whole in every pass.</param>
    public static int Rest(int unchanged, bool isAdvert, bool everyPass) => everyPass || !isAdvert ? 1 : Math.Clamp(unchanged, 1, LongestRest);

    private static ReadOnlySpan<char> BodyHash(string blobName) => blobName.AsSpan(blobName.LastIndexOf('-') + 1);
}
