using System.Text;
using Microsoft.AspNetCore.Html;

namespace Wildlife.Local.Samples;

/// <summary>Answers a request to one marketplace. The same request in the same pass gets the same bytes.</summary>
internal sealed class SampleResponder(SampleSite site)
{
    // Lists are short: a page number beyond this is an address nobody links to.
    private const int LastPage = 20;

    private readonly SampleTheme theme = site.Theme;
    private readonly Dictionary<string, (SampleCategory Category, int Page)> lists = ListAddresses(site.Theme);

    /// <summary>Answers a page request.</summary>
    /// <param name="path">Path and query, as sent.</param>
    /// <param name="query">The search words, where the path is the search page.</param>
    /// <param name="pass">The current pass, 1 to 3.</param>
    public SampleAnswer Answer(string path, string? query, int pass) => path switch
    {
        "/" => Page(200, theme.Home(site, pass)),
        "/robots.txt" => Plain("text/plain; charset=utf-8", Robots()),
        "/style.css" => Plain("text/css; charset=utf-8", SampleFiles.Text($"{theme.Id}/style.css")),
        _ when path == site.Urls.Terms => Page(200, theme.Terms()),
        _ when path.StartsWith(site.Urls.Search + "?", StringComparison.Ordinal) => Search(query ?? "", pass),
        _ when lists.TryGetValue(path, out var list) => List(list.Category, list.Page, pass),
        _ when site.AdvertAt(path) is { } advert => Advert(advert, pass),
        _ => Seller(path, pass) ?? Page(404, theme.NotFound()),
    };

    /// <summary>Answers a request to the media host.</summary>
    /// <param name="path">The path.</param>
    public SampleAnswer Picture(string path)
    {
        var name = site.Adverts.SelectMany(advert => advert.Pictures)
            .FirstOrDefault(picture => site.Urls.OfPicture(picture).EndsWith(path, StringComparison.Ordinal));
        if (name is null)
        {
            return new SampleAnswer(404, "text/plain; charset=utf-8", "404"u8.ToArray());
        }

        return path.EndsWith(".svg", StringComparison.Ordinal)
            ? new SampleAnswer(200, "image/svg+xml", SamplePicture.Svg(name))
            : new SampleAnswer(200, "image/png", SamplePicture.Png(name));
    }

    private SampleAnswer Advert(SampleAdvert advert, int pass)
    {
        var life = advert.Lifecycle;
        if (life?.BlockedIn == pass)
        {
            return Page(200, theme.Blocked());
        }

        if (ShownAdvert.In(advert, pass) is { } shown)
        {
            return Page(200, theme.Advert(site, shown, pass));
        }

        return pass >= life?.GoneIn ? Gone(advert) : Page(404, theme.NotFound());
    }

    private SampleAnswer Gone(SampleAdvert advert) => theme.Gone switch
    {
        GoneHabit.Status410 => Page(410, theme.Removed()),
        GoneHabit.SoftPage => Page(200, theme.Removed()),
        _ => Page(302, theme.Removed()) with { Location = site.Urls.Absolute(site.Urls.OfList(advert.Category, 1)) },
    };

    private SampleAnswer List(SampleCategory category, int page, int pass)
    {
        var all = site.Shown(pass);
        var listed = category == theme.Everything ? all : [.. all.Where(shown => shown.Advert.Category == category.Slug)];
        return Page(200, theme.List(site, ListPage.Of(category.Name, listed, page, number => site.Urls.OfList(category.Slug, number))));
    }

    // Searches have one page: the three sites are small, and nobody is led past it.
    private SampleAnswer Search(string words, int pass)
    {
        var found = site.Shown(pass).Where(shown => shown.Advert.Title.Contains(words, StringComparison.OrdinalIgnoreCase));
        return Page(200, theme.List(site, ListPage.Of($"« {words} »", [.. found.Take(SampleSite.PageSize)], 1, _ => site.Urls.Search)));
    }

    private SampleAnswer? Seller(string path, int pass)
    {
        var seller = site.Sellers.FirstOrDefault(one => site.Urls.OfSeller(one.Id) == path);
        return seller is null
            ? null
            : Page(200, theme.Seller(site, seller, [.. site.Shown(pass).Where(shown => shown.Advert.Seller == seller.Id && !shown.Advert.Closed)]));
    }

    private string Robots() => $"User-agent: *\nDisallow: {site.Urls.Closed}/\nAllow: /\n";

    private SampleAnswer Page(int status, IHtmlContent content) => new(
        status, theme.ContentType, theme.Charset.GetBytes(Markup.Write(content, theme.Encoder)), theme.Compresses);

    private static SampleAnswer Plain(string contentType, string text) => new(200, contentType, Encoding.UTF8.GetBytes(text));

    private static Dictionary<string, (SampleCategory Category, int Page)> ListAddresses(SampleTheme theme) =>
        theme.Categories.Append(theme.Everything)
            .SelectMany(category => Enumerable.Range(1, LastPage).Select(page => (Category: category, Page: page)))
            .ToDictionary(list => theme.Urls.OfList(list.Category.Slug, list.Page), StringComparer.Ordinal);
}
