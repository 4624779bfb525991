using System.Text.Json;
using System.Text.RegularExpressions;
using Wildlife.Local.Samples;
using Wildlife.Sources;

namespace Wildlife.Tests.Samples;

public sealed class SampleSourceTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = SampleSites.Load().Sites;

    public static TheoryData<string> Ids => SampleHostTests.Ids;

    private static SampleSite Site(string id) => Sites.Single(site => site.Theme.Id == id);

    private static SourceDefinition Source(string id) => JsonSerializer.Deserialize(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "sources", $"{id}.json")), WildlifeJson.Default.SourceDefinition)!;

    [Theory, MemberData(nameof(Ids))]
    public void The_source_file_names_the_sites_hosts_and_is_marked_as_a_sample(string id)
    {
        var source = Source(id);

        Assert.Equal(id, source.Id);
        Assert.True(source.Sample);
        Assert.False(source.Enabled);
        Assert.Equal([Site(id).Urls.Host], source.Hosts);
        Assert.Equal([Site(id).Urls.MediaHost], source.MediaHosts);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Its_patterns_tell_adverts_lists_and_the_rest_apart(string id)
    {
        var site = Site(id);
        var source = Source(id);
        var listing = new Regex(source.Urls.Listing, RegexOptions.NonBacktracking);
        var follow = new Regex(source.Urls.Follow!, RegexOptions.NonBacktracking);

        Assert.All(site.Adverts, advert => Assert.Equal(advert.Id, listing.Match(site.Urls.Of(advert)).Groups["id"].Value));
        Assert.All(site.Theme.Categories.Append(site.Theme.Everything), category =>
        {
            Assert.Matches(follow, site.Urls.OfList(category.Slug, 1));
            Assert.Matches(follow, site.Urls.OfList(category.Slug, 2));
            Assert.DoesNotMatch(listing, site.Urls.OfList(category.Slug, 2));
        });
        Assert.DoesNotMatch(follow, site.Urls.Of(site.Adverts[0]));
        Assert.DoesNotMatch(follow, site.Urls.OfSeller(site.Sellers[0].Id));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Each_pass_gives_a_healthy_number_of_adverts(string id)
    {
        var expect = Source(id).Expect;
        foreach (var pass in new[] { 1, 2, 3 })
        {
            Assert.InRange(Site(id).Shown(pass).Count, expect.MinListings, expect.MaxListings);
        }
    }
}
