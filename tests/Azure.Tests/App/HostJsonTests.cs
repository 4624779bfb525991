using System.Text.Json.Nodes;

namespace Wildlife.Tests.App;

public sealed class HostJsonTests
{
    private static readonly JsonNode Host = JsonNode.Parse(File.ReadAllText(Repository.Combine("functions", "App", "host.json")))!;

    [Fact]
    public void Routes_are_whole_so_the_host_adds_no_prefix() => Assert.Equal("", (string?)Host["extensions"]!["http"]!["routePrefix"]);

    [Fact]
    public void Telemetry_goes_the_way_of_OpenTelemetry_and_no_other()
    {
        Assert.Equal("OpenTelemetry", (string?)Host["telemetryMode"]);
        // In that mode the host does not read this section: what stands there would only seem to hold.
        Assert.Null(Host["logging"]!["applicationInsights"]);
    }

    [Fact]
    public void Messages_are_tried_as_often_as_in_the_embedded_host()
    {
        Assert.Equal(Stages.MaxAttempts, (int)Host["extensions"]!["queues"]!["maxDequeueCount"]!);
        Assert.Equal(Stages.MaxAttempts, (int)Host["extensions"]!["blobs"]!["poisonBlobThreshold"]!);
    }

    [Fact]
    public void Messages_are_Base64_for_the_host() => Assert.Equal("base64", (string?)Host["extensions"]!["queues"]!["messageEncoding"]);

    // Each leaves time for what is under way when its slice ends.
    [Fact]
    public void Each_timer_ends_in_half_the_time_that_the_host_gives_it_or_little_more()
    {
        var timeout = TimeSpan.Parse((string)Host["functionTimeout"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.All([new Wildlife.Crawl.CrawlOptions().SliceTime, Wildlife.Privacy.KeepHandler.SliceTime, Wildlife.Notify.NotifyHandler.SliceTime], slice => Assert.True(slice <= timeout * 0.6));
    }

    [Fact]
    public void A_run_may_last_longer_than_a_slice_of_crawling()
    {
        var timeout = TimeSpan.Parse((string)Host["functionTimeout"]!, System.Globalization.CultureInfo.InvariantCulture);

        // A slice ends with the pages under way: each may take all its tries.
        var crawl = new Wildlife.Crawl.CrawlOptions();
        Assert.True(timeout > crawl.SliceTime + (crawl.AttemptTimeout * (crawl.Retries + 1)) + crawl.LongestWait);
    }
}
