using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Wildlife.Partners;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Partners;

/// <summary>What somebody sends who means harm: every payload list through every place that takes text, and back out.</summary>
public sealed class AttackTests
{
    private static readonly string[] Lists = ["blns.txt", "pat_IntrudersXSS.txt", "pat_xss_quick.txt", "pat_csv_injection.md", "pat_directory_traversal.txt", "ssrf_cloud-metadata.txt"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_payload_in_path_query_header_or_body_breaks_a_route()
    {
        await using var server = await ApiServer.StartAsync();
        var key = (await server.KeyAsync(new KeyRequest("Somebody", [Role.Analyst]) { RequestsPerMinute = 100_000 })).Text;
        var payloads = Payloads().Where((_, index) => index % 6 == 0).ToList();
        Assert.True(payloads.Count > 100);
        foreach (var payload in payloads)
        {
            var escaped = Uri.EscapeDataString(payload);
            await AssertHandledAsync(server.SendAsync("GET", $"api/listings?search={escaped}", key), payload);
            await AssertHandledAsync(server.SendAsync("GET", $"api/cases?taxon={escaped}&source={escaped}", key), payload);
            await AssertHandledAsync(server.SendAsync("GET", $"api/cases/{escaped}", key), payload);
            await AssertHandledAsync(server.SendAsync("GET", $"api/cases?continuationToken={escaped}", key), payload);
            var text = JsonSerializer.Serialize(payload, WildlifeJson.Default.String);
            await AssertHandledAsync(server.SendAsync("POST", "api/lookups", key, $$"""{"reason": {{text}}, "items": [{"kind": "phone", "value": {{text}}}, {"kind": "url", "value": {{text}}}, {"kind": "account", "value": {{text}}, "source": {{text}}}]}"""), payload);
            await AssertHandledAsync(server.SendAsync("POST", "api/webhooks", key, $$"""{"url": {{text}}}""", ("Idempotency-Key", Printable(payload))), payload);
        }
    }

    [Fact]
    public async Task A_payload_in_an_advert_comes_back_as_it_was_and_harmless_in_html()
    {
        await using var server = await ApiServer.StartAsync();
        var key = (await server.KeyAsync(Role.Analyst)).Text;
        var number = 0;
        foreach (var payload in Payloads().Where((_, index) => index % 10 == 0))
        {
            var listing = Invented.Listing("s", $"{number++}", title: payload) with { Description = payload, Location = payload };
            await server.Parts.Cases.TrySaveListingAsync(listing, null, Cancel);
            var stored = (await server.Parts.Cases.GetListingAsync(listing.Source, listing.AdId, Cancel))!.Document;
            Assert.Equal(payload, stored.Title);
        }

        var answer = await server.SendAsync("GET", "api/listings?maxpagesize=500", key);
        Assert.Equal(200, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain('<', answer.Text);
        Assert.Equal(Math.Min(number, 500), answer.Json.GetProperty("value").GetArrayLength());
    }

    [Theory]
    [InlineData("((((((((((a+)+)+)+)+)+)+)+)+)+)$")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    [InlineData("a* OR b* NOT c* NEAR(d e, 1000000)")]
    [InlineData("title:x AND {description}:y")]
    [InlineData("* * * * * * * * * * * *")]
    public async Task A_search_is_words_and_no_expression(string search)
    {
        await using var server = await ApiServer.StartAsync();
        var key = (await server.KeyAsync(Role.Reader)).Text;
        var watch = Stopwatch.StartNew();
        var answer = await server.SendAsync("GET", $"api/listings?search={Uri.EscapeDataString(string.Concat(Enumerable.Repeat(search + " ", 20)))}", key);
        Assert.True(answer.Status is 200 or 400, answer.Text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_body_that_never_ends_and_one_that_lies_about_its_length_are_cut_off()
    {
        await using var server = await ApiServer.StartAsync();
        var key = (await server.KeyAsync(Role.Analyst)).Text;
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/lookups") { Content = new StreamContent(new MemoryStream(new byte[8 * 1024 * 1024])) };
        request.Headers.Add("x-api-key", key);
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/json");
        using var response = await server.Client.SendAsync(request, Cancel);
        Assert.Equal(413, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_key_filter_or_list_leads_nowhere()
    {
        await using var server = await ApiServer.StartAsync();
        for (var number = 0; number < 3; number++)
        {
            await server.Parts.Cases.TrySaveListingAsync(Invented.Listing("s", $"{number}"), null, Cancel);
        }

        var (one, two) = ((await server.KeyAsync(Role.Reader)).Text, (await server.KeyAsync(Role.Reader)).Text);
        var next = (await server.SendAsync("GET", "api/listings?maxpagesize=1&tier=T1", one)).Json.GetProperty("nextLink").GetString()!;
        var path = new Uri(next).PathAndQuery[1..];
        Assert.Equal(200, (await server.SendAsync("GET", path, one)).Status);
        foreach (var (foreignKey, foreignPath) in ((string, string)[])
        [
            (two, path), (one, path.Replace("tier=T1", "tier=T2", StringComparison.Ordinal)), (one, path.Replace("listings?", "cases?", StringComparison.Ordinal)), (one, path[..^2]),
        ])
        {
            var answer = await server.SendAsync("GET", foreignPath, foreignKey);
            Assert.Equal((400, "bad-continuation"), (answer.Status, answer.Code));
        }
    }

    private static async Task AssertHandledAsync(Task<ApiAnswer> sending, string payload)
    {
        var answer = await sending;
        Assert.True(answer.Status < 500, $"{answer.Status} for {payload}: {answer.Text}");
        if (answer.Headers.TryGetValue("Content-Type", out var type))
        {
            Assert.Contains("json", type, StringComparison.Ordinal);
            Assert.DoesNotContain('<', answer.Text);
        }
    }

    private static string Printable(string text)
    {
        var printable = new StringBuilder();
        foreach (var letter in text.Where(letter => letter is >= ' ' and < '\u007f').Take(150))
        {
            printable.Append(letter);
        }

        return printable.ToString().Trim();
    }

    private static List<string> Payloads() => [.. Lists
        .SelectMany(list => File.ReadLines(Repository.Real("suites", "payloads", list)))
        .Where(line => line.Length is > 0 and < 1000 && !line.StartsWith('#'))
        .Where(line => !line.Any(char.IsSurrogate) || line.IsNormalized())
        .Distinct(StringComparer.Ordinal)];
}
