using System.Globalization;

namespace Wildlife.Local.Samples;

/// <summary>The addresses of one marketplace: templates with <c>{id}</c>, <c>{slug}</c>, <c>{page}</c>.</summary>
/// <param name="Host">Its host name.</param>
/// <param name="MediaHost">The host name of its pictures.</param>
/// <param name="Advert">An advert.</param>
/// <param name="List">The first page of a category.</param>
/// <param name="ListPage">A further page of a category.</param>
/// <param name="Seller">A seller's page.</param>
/// <param name="Search">The search page, asked with <c>?q=</c>.</param>
/// <param name="Terms">The terms of use.</param>
/// <param name="Closed">The path that robots.txt disallows, without its last slash.</param>
/// <param name="Picture">A picture on the media host.</param>
internal sealed record SampleUrls(
    string Host,
    string MediaHost,
    string Advert,
    string List,
    string ListPage,
    string Seller,
    string Search,
    string Terms,
    string Closed,
    string Picture)
{
    public string Of(SampleAdvert advert) =>
        (advert.Closed ? Closed : "") + Fill(Advert, "{id}", advert.Id, "{slug}", advert.Slug);

    public string OfList(string category, int page) => page == 1
        ? Fill(List, "{slug}", category)
        : Fill(ListPage, "{slug}", category, "{page}", page.ToString(CultureInfo.InvariantCulture));

    public string OfSeller(string seller) => Fill(Seller, "{id}", seller);

    public string OfPicture(string name) => Absolute(MediaHost, Fill(Picture, "{id}", name));

    public string Absolute(string path) => Absolute(Host, path);

    private static string Absolute(string host, string path) => $"http://{host}{path}";

    private static string Fill(string template, string name, string value, string? secondName = null, string? secondValue = null)
    {
        var filled = template.Replace(name, value, StringComparison.Ordinal);
        return secondName is null ? filled : filled.Replace(secondName, secondValue, StringComparison.Ordinal);
    }
}
