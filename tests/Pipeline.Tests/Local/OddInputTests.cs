using Wildlife.Crawl;

namespace Wildlife.Tests.Local;

/// <summary>Input that once ended in a stack trace, a silent loss or a wrong word.</summary>
public sealed class OddInputTests : IDisposable
{
    private const string Page = "<html lang=\"fr\"><body><h1>Vélo de course</h1><p class=\"price\">120 €</p></body></html>";
    private readonly TemporaryFolder home = new();
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Relative_paths_are_looked_for_where_the_person_stands()
    {
        await File.WriteAllTextAsync(home.Combine("page.html"), Page, Cancel);
        Assert.Equal(0, (await ProgramRun.StartAsync(home, "extract", "page.html")).ExitCode);
        Assert.DoesNotContain("Sdk.Web", await File.ReadAllTextAsync(Repository.Combine("functions", "Local", "Local.csproj"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_pages_before_the_damage_of_an_archive_are_read()
    {
        byte[] Object(string url) => PageBlob.Write(new PageRecord("s", url, DateTimeOffset.UnixEpoch.AddYears(50), 0, 200, [KeyValuePair.Create("Content-Type", "text/html")], System.Text.Encoding.UTF8.GetBytes(Page + url)), []).ToArray();
        byte[] both = [.. Object("https://a.example/1"), .. Object("https://a.example/2")];
        await File.WriteAllBytesAsync(home.Combine("cut.warc.gz"), both[..^200], Cancel);
        var run = await ProgramRun.StartAsync(home, "extract", "cut.warc.gz");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("https://a.example/1", StringComparison.Ordinal));
        Assert.Contains("not read: cut.warc.gz", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_itself_is_read_once()
    {
        await File.WriteAllTextAsync(home.Combine("page.html"), Page, Cancel);
        Directory.CreateDirectory(home.Combine("pages"));
        File.CreateSymbolicLink(home.Combine("pages", "linked.html"), home.Combine("page.html"));
        Directory.CreateSymbolicLink(home.Combine("pages", "self"), home.Combine("pages"));
        Assert.Single((await ProgramRun.StartAsync(home, "extract", home.Combine("pages"))).Lines);
    }

    [Fact]
    public async Task A_refused_run_does_not_claim_the_folder()
    {
        Assert.Equal(2, (await ProgramRun.StartAsync(home, "run")).ExitCode);
        Assert.Equal(0, (await ProgramRun.StartAsync(home, "demo", "--once")).ExitCode);
    }

    [Fact]
    public async Task A_real_source_is_not_even_checked_without_its_basis()
    {
        var run = await ProgramRun.StartAsync(home, "source", "check", "ebay");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("may not be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"title\":\"ivory \\ud800 tusk\"}", "classify", "-")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", "parse", "price")]
    [InlineData("null", "parse", "phone")]
    [InlineData("[1]", "robots")]
    public async Task Odd_json_on_standard_input_is_one_clear_line(string input, params string[] arguments)
    {
        var run = await ProgramRun.StartWithInputAsync(home, input, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("wildlife: line 1 of", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_before_all_calendars_is_none()
    {
        var run = await ProgramRun.StartWithInputAsync(home, "{\"text\":\"vor 3 Tagen\",\"now\":\"0001-01-01T00:00:00Z\"}", "parse", "date");
        Assert.Equal((0, "null"), (run.ExitCode, run.Output.Trim()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"sellerKeyVersion\":1,\"sellerKey\":\"short\"}")]
    public async Task A_broken_secret_is_named_with_its_mend(string content)
    {
        await File.WriteAllTextAsync(home.Combine("secrets.json"), content, Cancel);
        await File.WriteAllTextAsync(home.Combine("page.html"), Page, Cancel);
        var run = await ProgramRun.StartAsync(home, "import", "page.html");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("secrets.json", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_name_of_the_data_folder_is_refused() =>
        Assert.Contains("--data", (await ProgramRun.StartAsync(home, "import", "x", "--data", "")).Error + (await ProgramRun.StartAsync(home, "demo", "--once", "--data", "")).Error, StringComparison.Ordinal);
}
