using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Crawl;

namespace Wildlife.Tests.Local;

/// <summary>Analysts' captures through the real program.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Advert = """
        <html lang="de"><head><title>Graupapagei</title></head><body><h1>Graupapagei abzugeben</h1><p class="price">850 €</p>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Graupapagei abzugeben","description":"Kongo Graupapagei, zahm, ohne Papiere, Abholung in Kassel","offers":{"@type":"Offer","price":"850","priceCurrency":"EUR"}}</script></body></html>
        """;

    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_page_saved_with_SingleFile_keeps_its_url_and_the_time_of_saving()
    {
        await WriteAsync("saved.html", $"<!DOCTYPE html><!--\n Page saved with SingleFile \n url: https://market.example/ad/7?utm_source=x \n saved date: Mon Nov 02 2026 10:15:30 GMT+0100 (Central European Standard Time)\n-->{Advert}");
        var listing = Assert.Single(await ImportAsync("saved.html"));
        Assert.Equal("https://market.example/ad/7", listing.GetProperty("url").GetString());
        Assert.Equal(Utc("2026-11-02T09:15:30Z"), listing.GetProperty("readings")[0].GetProperty("observedAt").GetDateTimeOffset());
        Assert.Equal("suspect", listing.GetProperty("assessment").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_foreign_WARC_file_gives_its_pages_and_leaves_its_pictures()
    {
        await WriteAsync("capture.warc", Response("https://market.example/ad/8", "text/html; charset=utf-8", Advert) + Response("https://market.example/a.png", "image/png", "pixels"));
        var listing = Assert.Single(await ImportAsync("capture.warc"));
        Assert.Equal("https://market.example/ad/8", listing.GetProperty("url").GetString());
        Assert.Equal(Utc("2026-11-03T12:00:00Z"), listing.GetProperty("readings")[0].GetProperty("observedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_chunked_body_that_a_tool_left_in_the_WARC_is_joined()
    {
        var half = Advert.Length / 2;
        var chunked = $"{half:x}\r\n{Advert[..half]}\r\n{Encoding.UTF8.GetByteCount(Advert[half..]):x}\r\n{Advert[half..]}\r\n0\r\n\r\n";
        await WriteAsync("chunked.warc", Response("https://market.example/ad/9", "text/html\r\nTransfer-Encoding: chunked", chunked));
        Assert.Equal("Graupapagei abzugeben", Assert.Single(await ImportAsync("chunked.warc")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_WACZ_archive_gives_the_pages_of_its_WARC_files()
    {
        await using (var file = File.Create(home.Combine("capture.wacz")))
        {
            await using var archive = new ZipArchive(file, ZipArchiveMode.Create);
            await using var entry = await archive.CreateEntry("archive/data.warc").OpenAsync(Cancel);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Response("https://market.example/ad/10", "text/html", Advert)), Cancel);
        }

        Assert.Equal("https://market.example/ad/10", Assert.Single(await ImportAsync("capture.wacz")).GetProperty("url").GetString());
    }

    [Fact]
    public async Task Our_own_pages_can_be_imported_again_from_their_WARC()
    {
        var page = new PageRecord("other", "https://market.example/ad/11", Utc("2026-11-02T06:00:00Z"), 1, 200, [KeyValuePair.Create("Content-Type", "text/html; charset=utf-8")], Encoding.UTF8.GetBytes(Advert));
        await File.WriteAllBytesAsync(home.Combine("own.warc.gz"), PageBlob.Write(page, []).ToArray(), Cancel);
        Assert.Equal("https://market.example/ad/11", Assert.Single(await ImportAsync("own.warc.gz")).GetProperty("url").GetString());
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        await WriteAsync("page.html", Advert);
        await ImportAsync("page.html");
        var before = InstallationState.Read(home.Combine(".data"));
        await ImportAsync("page.html");
        Assert.Equal(before, InstallationState.Read(home.Combine(".data")));
    }

    [Fact]
    public async Task Real_pages_do_not_enter_the_demos_folder()
    {
        await WriteAsync("page.html", Advert);
        await ImportAsync("page.html");
        var demo = await ProgramRun.StartAsync(home, "demo", "--once");
        Assert.Equal(2, demo.ExitCode);
        Assert.Contains("--data", demo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_secret_beside_data_is_an_error_and_no_new_secret()
    {
        await WriteAsync("page.html", Advert);
        await ImportAsync("page.html");
        File.Delete(home.Combine("secrets.json"));

        var run = await ProgramRun.StartAsync(home, "import", home.Combine("page.html"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("secrets.json is missing", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(home.Combine("secrets.json")));
    }

    [Fact]
    public async Task The_secret_is_readable_by_its_owner_only()
    {
        await WriteAsync("page.html", Advert);
        await ImportAsync("page.html");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(home.Combine("secrets.json")));
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Response(string url, string type, string body)
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n\r\n{body}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-03T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:{Sha256Hex.Of(url)[..8]}-0000-4000-8000-000000000000>\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n";
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(home.Combine(name), text, Cancel);

    private async Task<List<JsonElement>> ImportAsync(string name)
    {
        var run = await ProgramRun.StartAsync(home, "import", home.Combine(name));
        Assert.True(run.ExitCode is 0 or 1, run.Error);
        await using var connection = new SqliteConnection($"Data Source={home.Combine(".data", "wildlife.db")};Pooling=False");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT document FROM listings";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var listings = new List<JsonElement>();
        while (await reader.ReadAsync(Cancel))
        {
            using var document = JsonDocument.Parse(reader.GetString(0));
            listings.Add(document.RootElement.Clone());
        }

        return listings;
    }
}
