using System.Globalization;
using System.Text;
using System.Text.Json;
using Cronos;
using Wildlife.Crawl;
using Wildlife.Sources;
using Wildlife.Tests.Sources;

namespace Wildlife.Tests.Data;

/// <summary>What every shipped definition of a real marketplace must say, beside what the reader itself refuses.</summary>
public sealed class SourceDataTests
{
    private static readonly SourceCatalog Catalog = SourceCatalog.Load(Repository.Combine("functions", "data", "sources"));

    /// <summary>Boards of living animals that name no product: they are read by category and by the names of their own animals.</summary>
    private static readonly string[] OfOtherAnimals = ["terraristik"];

    public static TheoryData<string> RealSources => [.. Catalog.All.Where(source => !source.Sample).Select(source => source.Id)];

    public static TheoryData<string> SourcesOfWatchedAnimals => [.. Catalog.All.Where(source => !source.Sample && !OfOtherAnimals.Contains(source.Id)).Select(source => source.Id)];

    [Fact]
    public void At_least_twelve_marketplaces_of_the_region_are_described() =>
        Assert.True(Catalog.All.Count(source => !source.Sample) >= 12);

    [Theory]
    [MemberData(nameof(RealSources))]
    public void A_source_is_off_until_an_operator_files_a_basis(string id)
    {
        Assert.False(Catalog.Require(id).Enabled);
        Assert.Null(Catalog.Basis(id));
        Assert.NotNull(Catalog.Hindrance(id, DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [MemberData(nameof(RealSources))]
    public void A_source_states_the_platforms_wildlife_policy_with_address_and_day(string id)
    {
        WildlifePolicy policy = Catalog.Require(id).Policy;
        Assert.InRange(policy.Summary.Length, 60, 600);
        Assert.StartsWith("http", policy.Url, StringComparison.Ordinal);
        Assert.InRange(policy.Read, new DateOnly(2026, 1, 1), new DateOnly(2030, 1, 1));
    }

    [Theory]
    [MemberData(nameof(RealSources))]
    public void A_source_is_read_gently_and_at_night(string id)
    {
        CrawlLimits crawl = Catalog.Require(id).Crawl;
        Assert.True(crawl.DelayMilliseconds >= 5_000);
        Assert.InRange(crawl.MaxPages, 1, 1_000);
        Assert.InRange(crawl.MaxDepth, 1, 5);
        var due = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        CronExpression schedule = CronExpression.Parse(crawl.Schedule, CronFormat.IncludeSeconds);
        for (int night = 0; night < 7; night++)
        {
            DateTimeOffset next = schedule.GetNextOccurrence(due, TimeZoneInfo.Utc)!.Value;
            // 00:00 to 04:00 UTC is 1 to 6 o'clock in the region, summer and winter.
            Assert.InRange(next.Hour, 0, 3);
            Assert.True(next - due >= TimeSpan.FromHours(12), "a pass more than once a day");
            due = next;
        }

        // A pass must end before the visitors come: pages times delay, on one host, within five hours.
        Assert.True(crawl.MaxPages * (long)crawl.DelayMilliseconds <= TimeSpan.FromHours(5).TotalMilliseconds);
    }

    [Fact]
    public void No_two_sources_start_at_the_same_minute()
    {
        string[] schedules = [.. Catalog.All.Where(source => !source.Sample).Select(source => source.Crawl.Schedule)];
        Assert.Equal(schedules.Length, schedules.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(RealSources))]
    public void A_source_knows_how_many_adverts_a_healthy_pass_gives(string id)
    {
        SourceDefinition source = Catalog.Require(id);
        Assert.True(source.Expect.MinListings > 0, "a silent zero must be an alarm");
        Assert.True(source.Expect.MaxListings <= source.Crawl.MaxPages);
    }

    [Theory]
    [MemberData(nameof(RealSources))]
    public void Start_addresses_are_canonical_and_would_be_followed_if_met_as_a_link(string id)
    {
        SourceDefinition source = Catalog.Require(id);
        Assert.Equal(source.Start.Count, source.Start.Distinct(StringComparer.Ordinal).Count());
        CrawlScope scope = Catalog.Scope(id);
        CrawlScope withoutStart = new(source with { Start = [] });
        Assert.All(source.Start, url =>
        {
            Assert.Equal(CanonicalUrl.TryCanonicalize(url), url);
            Assert.StartsWith("https://", url, StringComparison.Ordinal);
            Assert.True(withoutStart.Includes(url, 1), $"urls.follow does not match {url}");
            Assert.Null(scope.AdId(url));
        });
    }

    [Theory]
    [MemberData(nameof(SourcesOfWatchedAnimals))]
    public void Every_watched_animal_is_searched_for_in_each_of_the_sources_languages(string id)
    {
        SourceDefinition source = Catalog.Require(id);
        string starts = Folded(string.Join('\n', source.Start.Select(url => Uri.UnescapeDataString(url.Replace('+', ' ')))));
        foreach (string language in source.Languages)
        {
            // A site may show texts in a language that nobody searches it in.
            if (!Watched(language).Any(name => starts.Contains(name, StringComparison.Ordinal)))
            {
                Assert.NotEqual(source.Languages[0], language);
                continue;
            }

            Assert.All(Watched(language), name => Assert.Contains(name, starts, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(RealSources))]
    public void The_listing_pattern_reads_the_sites_own_id_from_the_sample_adverts(string id)
    {
        CrawlScope scope = Catalog.Scope(id);
        string[] ids = [.. SamplePage.Of(id).Select(page => scope.AdId(page.Url.AbsoluteUri)).OfType<string>()];
        Assert.NotEmpty(ids);
        Assert.All(ids, each => Assert.Matches("^[am]?[0-9a-f]{5,}$", each));
    }

    [Fact]
    public void No_host_belongs_to_two_sources()
    {
        string[] hosts = [.. Catalog.All.SelectMany(source => source.Hosts)];
        Assert.Equal(hosts.Length, hosts.Distinct(StringComparer.Ordinal).Count());
    }

    private static List<string> Watched(string language)
    {
        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(Repository.Combine("functions", "data", "watchlists", "wwf-priority.json")));
        return [.. list.RootElement.GetProperty("animals").EnumerateArray()
            .Where(animal => animal.GetProperty("on").GetBoolean())
            .Select(animal => animal.GetProperty("name").TryGetProperty(language, out JsonElement name) ? name.GetString() : null)
            .OfType<string>().Select(Folded)];
    }

    /// <summary>Lower case without accents: 'Éléphant' is found in 'défense éléphant'.</summary>
    private static string Folded(string text) =>
        string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
