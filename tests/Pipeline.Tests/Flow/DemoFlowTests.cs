using System.Text.Json;
using Wildlife.Tests.Local;

namespace Wildlife.Tests.Flow;

/// <summary>From pages to cases with the real program: what the demo must show.</summary>
public sealed class DemoFlowTests(DemoRun demo) : IClassFixture<DemoRun>
{
    [Fact]
    public void The_demo_ends_well_with_a_summary()
    {
        Assert.True(demo.Run.ExitCode == 0, demo.Run.Error);
        foreach (var heading in (string[])["pages", "suspects", "by tier", "by species", "by site", "Cases", "time taken"])
        {
            Assert.Contains(heading, demo.Run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void There_are_cases_in_at_least_two_languages() =>
        Assert.True(demo.Cases.SelectMany(item => Strings(item, "languages")).Distinct().Count() >= 2);

    [Fact]
    public void At_least_one_case_joins_adverts_of_two_sites() =>
        Assert.Contains(demo.Cases, item => Strings(item, "sources").Count() >= 2);

    [Fact]
    public void Every_case_says_why() => Assert.All(demo.Cases, item => Assert.NotEmpty(Strings(item, "reasons")));

    [Fact]
    public void An_advert_that_vanished_is_removed_after_two_readings_on_every_site()
    {
        foreach (var source in DemoRun.Sources)
        {
            var removed = demo.Listings.Where(listing => listing.GetProperty("source").GetString() == source && listing.GetProperty("state").GetString() == "removed").ToList();
            Assert.NotEmpty(removed);
            Assert.All(removed, listing => Assert.Equal(2, States(listing).Count(state => state == "removed")));
        }
    }

    [Fact]
    public void The_disallowed_path_was_not_fetched()
    {
        string[] paths = ["/prive/", "/besloten/", "/intern/"];
        var disallowed = demo.Urls.Where(url => paths.Any(path => url.Url.Contains(path, StringComparison.Ordinal))).ToList();
        Assert.Equal(3, disallowed.Count);
        Assert.All(disallowed, url => Assert.Equal((999, null), (url.Status, url.Blob)));
    }

    [Fact]
    public void The_block_page_was_not_taken_for_an_advert_nor_for_a_removal()
    {
        var blocked = demo.Listings.Where(listing => States(listing).Contains("blocked")).ToList();
        Assert.Equal(3, blocked.Count);
        Assert.All(blocked, listing =>
        {
            Assert.Equal(["active", "blocked", "active"], States(listing));
            Assert.Equal("active", listing.GetProperty("state").GetString());
        });
    }

    [Fact]
    public void A_removal_is_an_event_of_its_case() =>
        Assert.Contains(demo.Events, item => item.GetProperty("data").GetProperty("type").GetString() == "listing-state-changed" && item.GetProperty("data").GetProperty("to").GetString() == "removed");

    [Fact]
    public async Task Running_the_finished_demo_again_changes_nothing()
    {
        var before = InstallationState.Read(demo.Data);
        Assert.Equal(0, (await ProgramRun.StartAsync(demo.Home, "demo", "--once", "--data", demo.Data)).ExitCode);
        Assert.Equal(before, InstallationState.Read(demo.Data));
    }

    [Fact]
    public async Task Verify_holds_and_names_the_file_of_which_one_byte_was_changed()
    {
        Assert.Equal(0, (await ProgramRun.StartAsync(demo.Home, "verify", "--data", demo.Data)).ExitCode);
        var page = Directory.EnumerateFiles(Path.Combine(demo.Data, "raw-pages"), "*.warc.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(17);
        var original = await File.ReadAllBytesAsync(page, TestContext.Current.CancellationToken);
        try
        {
            foreach (var position in (int[])[4, original.Length / 2, original.Length - 1])
            {
                var changed = original.ToArray();
                changed[position] ^= 1;
                await File.WriteAllBytesAsync(page, changed, TestContext.Current.CancellationToken);
                var verified = await ProgramRun.StartAsync(demo.Home, "verify", "--data", demo.Data);
                Assert.Equal(1, verified.ExitCode);
                Assert.Contains(Path.GetFileName(page), Assert.Single(verified.Lines), StringComparison.Ordinal);
            }
        }
        finally
        {
            await File.WriteAllBytesAsync(page, original, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_case_is_shown_with_its_reasons_and_events()
    {
        var shown = await ProgramRun.StartAsync(demo.Home, "case", "show", demo.Cases[0].GetProperty("id").GetString()!, "--data", demo.Data);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("case-opened", shown.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonElement item, string name) => item.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static string[] States(JsonElement listing) => listing.GetProperty("readings").EnumerateArray().Select(reading => reading.GetProperty("state").GetString()!).ToArray();
}
