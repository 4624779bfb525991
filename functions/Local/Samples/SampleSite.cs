namespace Wildlife.Local.Samples;

/// <summary>One sample marketplace: its look and its data, as they stand in any pass.</summary>
internal sealed class SampleSite
{
    /// <summary>Adverts on a page of a list.</summary>
    public const int PageSize = 15;

    private readonly Dictionary<string, SampleAdvert> byPath;
    private readonly Dictionary<string, SampleSeller> sellers;

    public SampleSite(SampleTheme theme, IReadOnlyList<SampleAdvert> adverts, IReadOnlyList<SampleSeller> sellers)
    {
        Theme = theme;
        Sellers = sellers;
        Adverts = [.. adverts.OrderByDescending(advert => advert.Posted).ThenBy(advert => advert.Id, StringComparer.Ordinal)];
        byPath = adverts.ToDictionary(theme.Urls.Of, StringComparer.Ordinal);
        this.sellers = sellers.ToDictionary(seller => seller.Id, StringComparer.Ordinal);
    }

    public SampleTheme Theme { get; }

    public SampleUrls Urls => Theme.Urls;

    /// <summary>All adverts of all passes, newest first: the order of every list.</summary>
    public IReadOnlyList<SampleAdvert> Adverts { get; }

    public IReadOnlyList<SampleSeller> Sellers { get; }

    public SampleAdvert? AdvertAt(string path) => byPath.GetValueOrDefault(path);

    public SampleSeller? Seller(string id) => sellers.GetValueOrDefault(id);

    public SampleSeller SellerOf(ShownAdvert shown) => sellers[shown.Advert.Seller];

    public SampleCategory CategoryOf(ShownAdvert shown) => Theme.Categories.First(category => category.Slug == shown.Advert.Category);

    /// <summary>The adverts of a pass, newest first.</summary>
    public IReadOnlyList<ShownAdvert> Shown(int pass) =>
        [.. Adverts.Select(advert => ShownAdvert.In(advert, pass)).OfType<ShownAdvert>()];

    /// <summary>Up to three further adverts of the same category: the page offers them beside the advert.</summary>
    public IReadOnlyList<ShownAdvert> Similar(ShownAdvert shown, int pass) =>
        [.. Shown(pass)
            .Where(other => other.Advert.Category == shown.Advert.Category && other.Advert.Id != shown.Advert.Id && !other.Advert.Closed)
            .OrderBy(other => string.CompareOrdinal(other.Advert.Id, shown.Advert.Id) > 0 ? 0 : 1)
            .ThenBy(other => other.Advert.Id, StringComparer.Ordinal)
            .Take(3)];
}

/// <summary>A category.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name.</param>
internal sealed record SampleCategory(string Slug, string Name);

/// <summary>One page of a list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Adverts">The adverts on it.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Previous">Address of the page before; null on the first.</param>
/// <param name="Next">Address of the page after; null on the last.</param>
internal sealed record ListPage(string Title, IReadOnlyList<ShownAdvert> Adverts, int Total, string? Previous, string? Next)
{
    /// <summary>Cuts one page out of a list.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="number">The page, from 1.</param>
    /// <param name="address">The address of a page by its number.</param>
    public static ListPage Of(string title, IReadOnlyList<ShownAdvert> all, int number, Func<int, string> address) => new(
        title,
        [.. all.Skip((number - 1) * SampleSite.PageSize).Take(SampleSite.PageSize)],
        all.Count,
        number > 1 ? address(number - 1) : null,
        number * SampleSite.PageSize < all.Count ? address(number + 1) : null);
}
