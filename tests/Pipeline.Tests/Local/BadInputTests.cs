using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Wildlife.Tests.Local;

/// <summary>Bad input meets the real program: one clear line, exit 2 or a skipped item in the report, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_missing_path_is_named()
    {
        var run = await ProgramRun.StartAsync(home, "import", home.Combine("nowhere"));
        AssertOneLine(run, home.Combine("nowhere"));
        Assert.False(Directory.Exists(home.Combine(".data")));
    }

    [Fact]
    public async Task A_misspelt_verb_or_option_ends_with_2()
    {
        AssertOneLine(await ProgramRun.StartAsync(home, "dmeo"), "dmeo");
        AssertOneLine(await ProgramRun.StartAsync(home, "demo", "--onec"), "--onec");
    }

    [Fact]
    public async Task A_folder_without_rights_is_named()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/setpriv"))
        {
            Assert.Skip("setpriv is not on this machine");
            return;
        }

        var locked = home.Combine("locked");
        Directory.CreateDirectory(locked);
        File.SetUnixFileMode(locked, UnixFileMode.None);
        File.SetUnixFileMode(home.Path, (UnixFileMode)0b111_111_111);
        string[] asNobody = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--clear-groups"] : [];

        using var process = ProgramRun.LaunchAs(asNobody, home, "import", locked, "--data", home.Combine("data"));
        AssertOneLine(await ProgramRun.FinishAsync(process), locked);
        using var writing = ProgramRun.LaunchAs(asNobody, home, "demo", "--once", "--data", Path.Combine(locked, "data"));
        AssertOneLine(await ProgramRun.FinishAsync(writing), locked);
    }

    [Fact]
    public async Task What_cannot_be_read_is_reported_and_the_rest_is_imported()
    {
        var folder = home.Combine("pages");
        Directory.CreateDirectory(folder);
        await WriteBadFilesAsync(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "good.html"), GoodPage, TestContext.Current.CancellationToken);

        var run = await ProgramRun.StartAsync(home, "import", folder, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("good.html", StringComparison.Ordinal) && line.Contains("\"kind\":\"listing\"", StringComparison.Ordinal));
        foreach (var bad in (string[])["huge.html", "rubbish.html", "truncated.html.gz", "empty.html", "broken.warc.gz", "notzip.wacz"])
        {
            Assert.Contains(run.Error.Split('\n'), line => line.Contains("not read", StringComparison.Ordinal) && line.Contains(bad, StringComparison.Ordinal));
        }

        Assert.Equal(0, (await ProgramRun.StartAsync(home, "verify")).ExitCode);
    }

    [Fact]
    public async Task A_source_file_with_a_misspelt_field_stops_the_start_and_names_file_and_field()
    {
        Directory.CreateDirectory(home.Combine(".data", "settings", "sources"));
        await File.WriteAllTextAsync(home.Combine(".data", "settings", "sources", "der-dachboden.json"), """{ "enabeld": true }""", TestContext.Current.CancellationToken);
        var run = await ProgramRun.StartAsync(home, "demo", "--once");
        AssertOneLine(run, "der-dachboden.json");
        Assert.Contains("enabeld", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_before_the_work_begins()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        AssertOneLine(await ProgramRun.StartAsync(home, "demo", "--url", $"http://localhost:{port}"), $"{port}");
    }

    [Theory]
    [InlineData("http://0.0.0.0:7071")]
    [InlineData("http://192.0.2.1:7071")]
    [InlineData("http://example.org")]
    [InlineData("nonsense")]
    public async Task Another_binding_than_loopback_is_refused(string url) =>
        AssertOneLine(await ProgramRun.StartAsync(home, "demo", "--url", url), url);

    [Fact]
    public async Task A_disk_that_fills_up_stops_the_work_and_more_room_lets_it_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "mounting a small file system needs root on Linux");
        var small = home.Combine("small");
        Directory.CreateDirectory(small);
        Assert.SkipUnless(await ShellAsync("mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", small) == 0, "this machine lets nobody mount a file system");
        try
        {
            var data = Path.Combine(small, "data");
            AssertOneLine(await ProgramRun.StartAsync(home, "demo", "--once", "--data", data), "full");
            Assert.Equal(0, await ShellAsync("mount", "-o", "remount,size=200m", small));
            var again = await ProgramRun.StartAsync(home, "demo", "--once", "--data", data);
            Assert.True(again.ExitCode == 0, again.Error);
            Assert.Equal(0, (await ProgramRun.StartAsync(home, "verify", "--data", data)).ExitCode);
        }
        finally
        {
            await ShellAsync("umount", "--lazy", small);
        }
    }

    [Fact]
    public async Task Reading_before_there_are_data_says_what_to_run_first() =>
        AssertOneLine(await ProgramRun.StartAsync(home, "case", "list"), "demo");

    private static void AssertOneLine(ProgramRun run, string named)
    {
        Assert.True(run.ExitCode == 2, $"exit {run.ExitCode}: {run.Error}");
        var last = run.Error.TrimEnd().Split('\n')[^1];
        Assert.StartsWith("wildlife: ", last, StringComparison.Ordinal);
        Assert.Contains(named, last, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static async Task WriteBadFilesAsync(string folder)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using (var huge = File.Create(Path.Combine(folder, "huge.html")))
        {
            huge.SetLength(200L * 1024 * 1024);
        }

        var rubbish = new byte[50_000];
        new Random(7).NextBytes(rubbish);
        await File.WriteAllBytesAsync(Path.Combine(folder, "rubbish.html"), rubbish, cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "broken.warc.gz"), rubbish, cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "notzip.wacz"), rubbish, cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.html"), "", cancel);
        using var whole = new MemoryStream();
        await using (var gzip = new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(GoodPage, 50))), cancel);
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, "truncated.html.gz"), whole.ToArray()[..^30], cancel);
    }

    private static async Task<int> ShellAsync(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private const string GoodPage = """
        <!doctype html><html lang="fr"><head><title>Vélo de course</title></head><body><h1>Vélo de course</h1><p class="price">120 €</p>
        <div class="description">Très bon état, peu servi, à venir chercher à Namur. Cadre en acier, freins neufs.</div>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Vélo de course","description":"Très bon état","offers":{"@type":"Offer","price":"120","priceCurrency":"EUR"}}</script></body></html>
        """;
}
