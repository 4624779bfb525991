using System.Net;
using Wildlife.Local.Samples;

namespace Wildlife.Tests.Samples;

public sealed class SampleHostTests
{
    public static TheoryData<string> Ids => ["brocante-du-canal", "vondst-en-veer", "der-dachboden"];

    [Theory, MemberData(nameof(Ids))]
    public async Task Every_advert_of_a_pass_answers_with_its_title_price_and_text(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);
        for (server.Pass = 1; server.Pass <= 3; server.Pass++)
        {
            foreach (var shown in site.Shown(server.Pass).Where(shown => shown.Advert.Lifecycle?.BlockedIn != server.Pass))
            {
                using var response = await server.GetAsync(site, shown.Advert);
                var page = await SampleServer.TextAsync(response);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Contains(shown.Advert.Title, page, StringComparison.Ordinal);
                Assert.Contains(shown.Price, page, StringComparison.Ordinal);
                Assert.All(shown.Text.Split('\n'), line => Assert.Contains(line, page, StringComparison.Ordinal));
            }
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task Paging_through_the_list_of_everything_reaches_each_advert_once(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);
        var seen = new List<string>();
        for (var number = 1; number <= 4; number++)
        {
            var page = await server.TextAsync(site.Urls.Absolute(site.Urls.OfList(site.Theme.Everything.Slug, number)));
            var onPage = site.Adverts.Where(advert => page.Contains($"\"{site.Urls.Of(advert)}\"", StringComparison.Ordinal)).ToList();
            Assert.InRange(onPage.Count, 1, SampleSite.PageSize);
            seen.AddRange(onPage.Select(advert => advert.Id));
            var next = site.Urls.OfList(site.Theme.Everything.Slug, number + 1);
            Assert.Equal(seen.Count < site.Shown(1).Count, page.Contains($"\"{next}\"", StringComparison.Ordinal));
        }

        Assert.Equal(site.Shown(1).Select(shown => shown.Advert.Id), seen);
    }

    [Fact]
    public async Task A_removed_advert_is_410_on_one_site_a_polite_page_on_another_and_a_redirect_on_the_third()
    {
        await using var server = await SampleServer.StartAsync();
        server.Pass = 2;

        using var french = await Gone("brocante-du-canal");
        using var dutch = await Gone("vondst-en-veer");
        using var german = await Gone("der-dachboden");

        Assert.Equal(HttpStatusCode.Gone, french.StatusCode);
        Assert.Equal(HttpStatusCode.OK, dutch.StatusCode);
        Assert.Contains("niet meer beschikbaar", await SampleServer.TextAsync(dutch), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, german.StatusCode);
        Assert.Equal("http://www.der-dachboden.example/kategorie/antik/", german.Headers.Location?.ToString());

        Task<HttpResponseMessage> Gone(string id)
        {
            var site = server.Site(id);
            return server.GetAsync(site, site.Adverts.First(advert => advert.Lifecycle?.GoneIn == 2 && advert.Expect.Tier is not null));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_robot_check_with_status_200_stands_in_an_adverts_place_in_pass_2_only(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);
        var advert = site.Adverts.Single(one => one.Lifecycle?.BlockedIn is not null);
        foreach (var pass in new[] { 1, 2, 3 })
        {
            server.Pass = pass;
            using var response = await server.GetAsync(site, advert);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(pass != 2, (await SampleServer.TextAsync(response)).Contains(advert.Title, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task An_advert_of_a_later_pass_is_404_before(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);

        using var response = await server.GetAsync(site, site.Adverts.First(advert => advert.Lifecycle?.From == 2));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task Lists_link_to_an_advert_that_robots_txt_disallows_and_requests_for_it_are_counted(string id)
    {
        await using var server = await SampleServer.StartAsync();
        var site = server.Site(id);
        var path = site.Urls.Of(site.Adverts.Single(advert => advert.Closed));
        var lists = await Task.WhenAll(Enumerable.Range(1, 4).Select(page => server.TextAsync(site.Urls.Absolute(site.Urls.OfList(site.Theme.Everything.Slug, page)))));

        Assert.Contains(lists, list => list.Contains($"\"{path}\"", StringComparison.Ordinal));
        Assert.StartsWith(site.Urls.Closed + "/", path, StringComparison.Ordinal);
        Assert.Contains($"Disallow: {site.Urls.Closed}/\n", await server.TextAsync(site.Urls.Absolute("/robots.txt")), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Urls.Host + path, server.Host.Requests.Keys);
        using var asked = await server.GetAsync(site.Urls.Absolute(path));
        Assert.Equal(1, server.Host.Requests[site.Urls.Host + path]);
    }
}
