using System.Globalization;
using Wildlife.Extract;
using Wildlife.Local.Samples;
using Wildlife.Sources;
using Wildlife.Tests.Samples;

namespace Wildlife.Tests.Extract;

/// <summary>Every advert of the three sample marketplaces, served and read back, is held against the data it was made from.</summary>
public sealed class SampleSiteTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<string> Ids => [.. SampleSites.Load().Sites.Select(site => site.Theme.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_read_of_an_advert_is_what_its_site_was_made_from(string id)
    {
        await using SampleServer server = await SampleServer.StartAsync();
        SampleSite site = server.Site(id);
        SourceDefinition source = SourceCatalog.Load(Repository.Combine("functions", "data", "sources")).Require(id);
        var wrong = new List<string>();
        int read = 0;
        foreach (ShownAdvert shown in site.Shown(1).Where(s => s.Advert.Lifecycle?.BlockedIn != 1))
        {
            using HttpResponseMessage answer = await server.GetAsync(site, shown.Advert);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var content = new PageContent(new Uri(site.Urls.Absolute(site.Urls.Of(shown.Advert))), (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), body);
            // Once with the source's selectors, once as a page of a site that nobody knows.
            // Without a source file, what names no amount need not be known for an advert.
            foreach (SourceDefinition? by in shown.Price.Any(char.IsAsciiDigit) ? new[] { source, null } : [source])
            {
                ExtractedPage page = new PageExtractor().Extract(content, by, Now);
                wrong.AddRange(Differences(page, shown, site, by is not null).Select(d => $"{shown.Advert.Id}{(by is null ? " (unknown site)" : "")}: {d}"));
            }

            read++;
        }

        Assert.True(read >= 50, $"only {read} adverts were read");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    private static IEnumerable<string> Differences(ExtractedPage page, ShownAdvert shown, SampleSite site, bool known)
    {
        SampleAdvert advert = shown.Advert;
        SampleSeller seller = site.SellerOf(shown);
        var pairs = new List<(string What, string? Expected, string? Got)>
        {
            ("kind", "Listing", page.Kind.ToString()),
            ("title", Fold(advert.Title), page.Title),
            ("amount", Plain(shown.Amount ?? PriceParser.Parse(shown.Price, "EUR").Amount), Plain(page.Price?.Amount)),
            ("place", advert.Place, page.Location),
            ("posted", advert.Posted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page.PostedAt),
            ("pictures", string.Join(' ', advert.Pictures.Select(site.Urls.OfPicture)), string.Join(' ', page.Images)),
            ("seller", seller.Name, page.Seller?.Name),
            ("seller kind", seller.Kind, page.Seller?.Kind),
            ("text", Fold(shown.Text), Fold(page.Description ?? "")),
        };
        if (known)
        {
            pairs.Add(("id", advert.Id, page.AdId));
        }

        return pairs.Where(p => p.Expected != p.Got).Select(p => $"{p.What}: expected '{p.Expected}', read '{p.Got}'");
    }

    private static string? Plain(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
