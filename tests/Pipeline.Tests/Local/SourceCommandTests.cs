using System.Text.Json;

namespace Wildlife.Tests.Local;

/// <summary>The verbs that let a source be read, through the real program with one source of the test's own beside the shipped ones.</summary>
public sealed class SourceCommandTests : IClassFixture<SourceCommandTests.ProgramWithShop>, IDisposable
{
    private static readonly string[] Basis =
    [
        "--terms-read", "2026-01-02", "--robots-and-tdm", "No reservation; robots.txt allows adverts.", "--database-right", "Less than a substantial part is kept.",
        "--dpia", "DPIA 7", "--approver", "A. Officer", "--expires", "2099-12-31",
    ];

    private readonly ProgramWithShop program;
    private readonly TemporaryFolder home = new();

    public SourceCommandTests(ProgramWithShop program) => this.program = program;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_source_without_a_basis_cannot_be_enabled()
    {
        var run = await SourceAsync("enable", "shop");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no basis is on file", run.Error, StringComparison.Ordinal);
        Assert.Equal("disabled", await StatusAsync());
    }

    [Fact]
    public async Task A_basis_then_enable_then_disable_change_what_the_catalogue_says()
    {
        Assert.Equal(0, (await SourceAsync(["set-basis", "shop", .. Basis])).ExitCode);
        Assert.Equal("disabled", await StatusAsync());
        Assert.Equal(0, (await SourceAsync("enable", "shop")).ExitCode);
        Assert.Equal("never-read", await StatusAsync());
        Assert.Equal(0, (await SourceAsync("disable", "shop")).ExitCode);
        Assert.Equal("disabled", await StatusAsync());
        Assert.Contains("DPIA 7", await File.ReadAllTextAsync(home.Combine(".data", "settings", "sources", "shop.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--terms-read", "yesterday", "is no date")]
    [InlineData("--terms-read", "2098-01-01", "is in the future")]
    [InlineData("--expires", "2026-01-03", "is past")]
    [InlineData("--robots-and-tdm", " ", "basis.robotsAndTextMining is empty")]
    [InlineData("--database-right", "", "basis.databaseRight is empty")]
    [InlineData("--dpia", " ", "basis.dpiaReference is empty")]
    [InlineData("--approver", " ", "basis.approver is empty")]
    public async Task A_basis_that_says_too_little_is_refused_and_nothing_is_written(string option, string value, string message)
    {
        string[] basis = [.. Basis];
        basis[Array.IndexOf(basis, option) + 1] = value;

        var run = await SourceAsync(["set-basis", "shop", .. basis]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(home.Combine(".data", "settings", "sources", "shop.json")));
    }

    [Fact]
    public async Task A_part_left_out_is_named()
    {
        var run = await SourceAsync(["set-basis", "shop", .. Basis[..^2]]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--expires", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_basis_does_not_enable()
    {
        Directory.CreateDirectory(home.Combine(".data", "settings", "sources"));
        await File.WriteAllTextAsync(
            home.Combine(".data", "settings", "sources", "shop.json"),
            """{ "basis": { "termsRead": "2020-01-01", "robotsAndTextMining": "x", "databaseRight": "x", "dpiaReference": "x", "approver": "x", "expires": "2020-12-31" } }""",
            TestContext.Current.CancellationToken);

        var run = await SourceAsync("enable", "shop");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("expired on 2020-12-31", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("der-dachboden", "invented marketplace")]
    [InlineData("shpo", "did you mean 'shop'?")]
    public async Task Only_a_real_source_that_is_known_is_switched(string id, string message)
    {
        var run = await SourceAsync("disable", id);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enable")]
    [InlineData("disable")]
    [InlineData("set-basis")]
    public async Task Each_has_help(string verb)
    {
        var run = await SourceAsync(verb, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    private Task<ProgramRun> SourceAsync(params string[] arguments) => ProgramRun.StartFromAsync(program.Folder, home, ["source", .. arguments]);

    private async Task<string> StatusAsync()
    {
        var list = await SourceAsync("list", "--json");
        var line = list.Lines.Single(line => line.Contains("\"id\":\"shop\"", StringComparison.Ordinal));
        return JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()!;
    }

    /// <summary>A copy of the program, with a source file that no operator has enabled.</summary>
    public sealed class ProgramWithShop : IDisposable
    {
        private const string Shop = """
            {
              "id": "shop", "name": "Shop", "country": "BE", "languages": ["fr"], "currency": "EUR",
              "hosts": ["www.shop.example"], "start": ["https://www.shop.example/birds"],
              "urls": { "listing": "^/ad/(?<id>[0-9]+)" },
              "crawl": { "schedule": "0 0 */6 * * *", "delayMilliseconds": 2000, "maxDepth": 5, "maxPages": 500 },
              "expect": { "minListings": 1, "maxListings": 500 },
              "policy": { "summary": "Bans protected animals.", "url": "https://www.shop.example/rules", "read": "2026-01-02" }
            }
            """;

        private readonly TemporaryFolder temporary = new();

        public ProgramWithShop()
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*", SearchOption.AllDirectories)))
            {
                var copy = temporary.Combine(Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            File.WriteAllText(temporary.Combine("data", "sources", "shop.json"), Shop);
        }

        public string Folder => temporary.Path;

        public void Dispose() => temporary.Dispose();
    }
}
