using System.Text.Json.Nodes;
using Wildlife.Sources;

namespace Wildlife.Tests.Sources;

public sealed class SourceCatalogTests : IDisposable
{
    private const string Good = """
        {
          "id": "shop", "name": "Shop", "country": "BE", "languages": ["fr", "nl"], "currency": "EUR",
          "hosts": ["www.shop.example"], "start": ["https://www.shop.example/birds"],
          "urls": { "listing": "^/ad/(?<id>[0-9]+)", "follow": "^/birds" },
          "crawl": { "schedule": "0 0 */6 * * *", "delayMilliseconds": 2000, "maxDepth": 5, "maxPages": 500 },
          "fields": { "title": { "select": "h1" } },
          "expect": { "minListings": 1, "maxListings": 500 },
          "policy": { "summary": "Bans protected animals.", "url": "https://www.shop.example/rules", "read": "2026-01-02" }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sources").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_files_of_one_host_are_refused_by_name()
    {
        string shipped = Directory.CreateDirectory(Path.Combine(_folder, "shipped")).FullName;
        File.WriteAllText(Path.Combine(shipped, "other.json"), Good.Replace("\"id\": \"shop\"", "\"id\": \"other\"", StringComparison.Ordinal));

        string said = Assert.Throws<SourceDefinitionException>(() => Load(Good)).Message;

        Assert.Contains("other.json", said, StringComparison.Ordinal);
        Assert.Contains("shop.json", said, StringComparison.Ordinal);
        Assert.Contains("www.shop.example", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_good_file_is_read()
    {
        SourceDefinition source = Load(Good).Require("shop");

        Assert.Equal(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(source.Crawl.DelayMilliseconds));
        Assert.Equal(new DateOnly(2026, 1, 2), source.Policy.Read);
        Assert.False(source.Enabled);
    }

    [Theory]
    [InlineData("name", "\"nmae\": \"x\"", "unknown field nmae; did you mean 'name'?")]
    [InlineData("crawl.maxPages", "\"maxPage\": 5", "unknown field crawl.maxPage; did you mean 'maxPages'?")]
    [InlineData("fields.title.select", "\"selct\": \"h1\"", "unknown field fields.title.selct; did you mean 'select'?")]
    [InlineData("expect", "", "field expect is missing; add it")]
    [InlineData("crawl.schedule", "", "field crawl.schedule is missing; add it")]
    [InlineData("id", "\"id\": \"other\"", "id 'other' is not the file's name")]
    [InlineData("id", "\"id\": \"Shop\"", "use lower-case letters")]
    [InlineData("country", "\"country\": \"XX\"", "country 'XX' is no ISO 3166-1 alpha-2 code")]
    [InlineData("languages", "\"languages\": [\"fr\", \"xx\"]", "languages: 'xx' is no ISO 639-1 code")]
    [InlineData("languages", "\"languages\": []", "languages is empty")]
    [InlineData("currency", "\"currency\": \"EURO\"", "currency 'EURO' is no ISO 4217 code")]
    [InlineData("hosts", "\"hosts\": [\"https://www.shop.example\"]", "write the name alone")]
    [InlineData("start", "\"start\": [\"https://other.example/\"]", "is on none of the hosts")]
    [InlineData("start", "\"start\": [\"birds\"]", "is no http or https URL")]
    [InlineData("urls.listing", "\"listing\": \"^/ad/([0-9]+\"", "urls.listing: '^/ad/([0-9]+' is no pattern that can be used")]
    [InlineData("urls.listing", "\"listing\": \"^/ad/[0-9]+\"", "urls.listing has no group 'id'")]
    [InlineData("urls.follow", "\"follow\": \"(?=x)\"", "urls.follow: '(?=x)' is no pattern")]
    [InlineData("crawl.schedule", "\"schedule\": \"0 */6 * * *\"", "is no six-field cron expression")]
    [InlineData("crawl.delayMilliseconds", "\"delayMilliseconds\": 5", "crawl.delayMilliseconds must be 500")]
    [InlineData("crawl.maxPages", "\"maxPages\": \"5\"", "field crawl.maxPages")]
    [InlineData("fields.title.select", "\"select\": \"h1[\"", "fields.title.select: 'h1[' is no CSS selector")]
    [InlineData("policy.url", "\"url\": null", "policy.url is missing")]
    [InlineData("policy.read", "\"read\": \"yesterday\"", "field policy.read")]
    [InlineData("name", "\"name\": null", "field name")]
    [InlineData("name", "\"name\": \"a\", \"name\": \"b\"", "field name stands twice")]
    public void What_is_wrong_is_named_with_file_field_and_mend(string field, string replacement, string message)
    {
        var error = Assert.Throws<SourceDefinitionException>(() => Load(Change(Good, field, replacement)));

        Assert.StartsWith("shop.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void What_is_no_object_is_told(string json) =>
        Assert.StartsWith("shop.json: ", Assert.Throws<SourceDefinitionException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_folder_is_told() =>
        Assert.Throws<SourceDefinitionException>(() => SourceCatalog.Load(Path.Combine(_folder, "nowhere")));

    [Fact]
    public void The_operator_s_settings_lie_over_the_shipped_file()
    {
        SourceCatalog catalog = Load(Good, """
            {
              "enabled": true, "delayMilliseconds": 5000, "maxPages": 50,
              "basis": { "termsRead": "2026-01-01", "robotsAndTextMining": "allowed", "databaseRight": "small extracts", "dpiaReference": "D-1", "approver": "A", "expires": "2026-12-31" }
            }
            """);
        SourceDefinition source = catalog.Require("shop");

        Assert.Equal((true, 5000, 50, 5), (source.Enabled, source.Crawl.DelayMilliseconds, source.Crawl.MaxPages, source.Crawl.MaxDepth));
        Assert.Null(catalog.Hindrance("shop", new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero)));
        Assert.Contains("expired on 2026-12-31", catalog.Hindrance("shop", new DateTimeOffset(2027, 1, 1, 1, 0, 0, TimeSpan.Zero)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_basis_does_not_run()
    {
        Assert.Contains("not enabled", Load(Good).Hindrance("shop", default), StringComparison.Ordinal);
        Assert.Contains("without a basis", Load(Good, """{ "enabled": true }""").Hindrance("shop", default), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_can_limit_the_hours_and_the_day()
    {
        var crawl = Load(Good, """{ "hours": "22:00-06:00", "maxPagesPerDay": 300 }""").Require("shop").Crawl;

        Assert.Equal(("22:00-06:00", 300), (crawl.Hours, crawl.MaxPagesPerDay));
    }

    [Fact]
    public void Settings_can_slow_a_source_down_and_not_hurry_it() =>
        Assert.Equal(2000, Load(Good, """{ "delayMilliseconds": 10 }""").Require("shop").Crawl.DelayMilliseconds);

    [Fact]
    public void Settings_that_are_written_are_read_back_and_changed_one_by_one()
    {
        string settings = Path.Combine(_folder, "settings");
        var basis = new SourceBasis(new DateOnly(2026, 1, 1), "gelesen: erlaubt", "Auszüge", "D-1", "A", new DateOnly(2027, 1, 1));

        SourceSettings.Update(settings, "shop", before => before with { Basis = basis });
        SourceSettings.Update(settings, "shop", before => before with { Enabled = true });

        SourceCatalog catalog = Load(Good);
        Assert.Equal(basis, catalog.Basis("shop"));
        Assert.Null(catalog.Hindrance("shop", new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Contains("Auszüge", File.ReadAllText(Path.Combine(settings, "shop.json")), StringComparison.Ordinal);
        Assert.Throws<SourceDefinitionException>(() => SourceSettings.Update(settings, "shop", before => before with { MaxPages = 0 }));
        Assert.True(Load(Good).Require("shop").Enabled);
    }

    [Theory]
    [InlineData("""{ "enable": true }""", "unknown field enable; did you mean 'enabled'?")]
    [InlineData("""{ "hosts": ["evil.example"] }""", "unknown field hosts")]
    [InlineData("""{ "maxPages": 0 }""", "maxPages must be")]
    [InlineData("""{ "maxPagesPerDay": 0 }""", "maxPagesPerDay must be")]
    [InlineData("""{ "hours": "night" }""", "hours 'night': write two different times of day")]
    [InlineData("""{ "basis": { "termsRead": "2026-01-01", "robotsAndTextMining": " ", "databaseRight": "x", "dpiaReference": "x", "approver": "x", "expires": "2027-01-01" } }""", "basis.robotsAndTextMining is empty")]
    [InlineData("""{ "basis": { "termsRead": "2026-01-01" } }""", "field basis.robotsAndTextMining is missing")]
    public void Wrong_settings_are_told(string overlay, string message) =>
        Assert.Contains(message, Assert.Throws<SourceDefinitionException>(() => Load(Good, overlay)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_source_is_told_with_its_neighbour() =>
        Assert.Contains("did you mean 'shop'?", Assert.Throws<SourceDefinitionException>(() => Load(Good).Require("shp")).Message, StringComparison.Ordinal);

    private SourceCatalog Load(string json, string? overlay = null)
    {
        string shipped = Directory.CreateDirectory(Path.Combine(_folder, "shipped")).FullName;
        string settings = Directory.CreateDirectory(Path.Combine(_folder, "settings")).FullName;
        File.WriteAllText(Path.Combine(shipped, "shop.json"), json);
        if (overlay is not null)
            File.WriteAllText(Path.Combine(settings, "shop.json"), overlay);
        return SourceCatalog.Load(shipped, settings);
    }

    /// <summary>Takes a field out of the file and puts other text in its place.</summary>
    private static string Change(string json, string field, string replacement)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string[] path = field.Split('.');
        JsonNode parent = path[..^1].Aggregate(root, (node, name) => node[name]!);
        parent.AsObject().Remove(path[^1]);
        parent.AsObject().Insert(0, "MARK", 0);
        string text = root.ToJsonString(new() { WriteIndented = true });
        return replacement.Length == 0
            ? text.Replace("\"MARK\": 0,", "", StringComparison.Ordinal)
            : text.Replace("\"MARK\": 0", replacement, StringComparison.Ordinal).Replace(",\n" + "}", "\n}", StringComparison.Ordinal);
    }
}
