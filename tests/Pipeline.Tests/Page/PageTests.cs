using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Insights;
using Wildlife.Page;
using Wildlife.Partners;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Page;

/// <summary>The web page's files: how they are served, and whether its words are all there.</summary>
public sealed partial class PageTests
{
    private const int LargestScripts = 200 * 1000;
    private static readonly string[] Languages = ["en", "fr", "nl", "de", "hu"];

    private static string Assets => Repository.Combine("functions", "Pipeline", "Page", "assets");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("hu")]
    public void Each_language_has_every_text_with_the_same_values_in_it(string language)
    {
        var (english, texts) = (Read("en"), Read(language));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(ValuesOf(text.Value), ValuesOf(texts[text.Key])));
        Assert.DoesNotContain(texts, text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Fact]
    public void Every_text_that_a_script_names_is_there()
    {
        var english = Read("en");
        var named = Scripts().SelectMany(file => TextKey().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(named.Count > 100, "the scripts name their texts as t('key')");
        Assert.DoesNotContain(named, key => !english.ContainsKey(key) && !english.ContainsKey(key + ".other"));
    }

    [Fact]
    public void Every_page_of_the_navigation_is_there()
    {
        var app = File.ReadAllText(Path.Combine(Assets, "app.js"));
        var modules = Module().Matches(app).Select(match => match.Groups[1].Value).ToList();
        Assert.True(modules.Count > 10);
        Assert.All(modules, name => Assert.True(File.Exists(Path.Combine(Assets, name)), name));
    }

    [Fact]
    public void All_scripts_together_stay_small_once_compressed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var file in Scripts())
            {
                gzip.Write(File.ReadAllBytes(file));
            }
        }

        Assert.InRange(packed.Length, 1000, LargestScripts);
    }

    [Fact]
    public async Task No_script_makes_markup_of_text()
    {
        foreach (var file in Scripts())
        {
            var text = await File.ReadAllTextAsync(file, Cancel);
            Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|localStorage|sessionStorage|indexedDB", text);
        }
    }

    [Fact]
    public async Task Files_come_with_a_strict_policy_and_are_not_sent_twice()
    {
        await using var server = await ApiServer.StartAsync();
        using var first = await server.Client.GetAsync("page/app.js", Cancel);
        Assert.Equal("text/javascript", first.Content.Headers.ContentType?.MediaType);
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "page/app.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await server.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        using var missing = await server.Client.GetAsync("page/no-such.js", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("gzip;q=0", null)]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task Files_come_in_a_coding_that_the_browser_reads(string? accepted, string? coding)
    {
        await using var server = await ApiServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "page/app.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await server.Client.SendAsync(request, Cancel);
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        await using var stream = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = coding switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var reader = new StreamReader(plain);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Assets, "app.js"), Cancel), await reader.ReadToEndAsync(Cancel));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("hu")]
    public void What_the_page_names_by_a_code_has_a_word_in_each_language(string language)
    {
        var texts = Read(language);
        IEnumerable<string> codes =
        [
            .. SpeciesGroups.Codes.Select(code => $"group.{code}"),
            .. CountingRules.OfAdverts.Append(CountingRules.Asked).Select(rule => $"rule.{rule.Code}"),
            .. Enum.GetValues<SpecimenUnit>().Select(unit => $"unit.{WireName.Of(unit)}"),
            .. Enum.GetValues<ProsecutionResult>().Select(result => $"result.{WireName.Of(result)}"),
            .. Enum.GetValues<CaseOutcome>().Select(outcome => $"outcome.{WireName.Of(outcome)}"),
            .. Enum.GetValues<CaseState>().Select(state => $"caseState.{WireName.Of(state)}"),
            .. Enum.GetValues<ListingState>().Select(state => $"state.{WireName.Of(state)}"),
            .. Enum.GetValues<ListingState>().Select(state => $"said.a later reading finds the advert {WireName.Of(state)}"),
            .. Enum.GetValues<LegalTriage>().Select(triage => $"triage.{WireName.Of(triage)}"),
            .. Enum.GetValues<Verdict>().Select(verdict => $"verdict.{WireName.Of(verdict)}"),
        ];
        Assert.DoesNotContain(codes, code => !texts.ContainsKey(code));
    }

    [Fact]
    public void No_text_of_another_language_is_left_in_English()
    {
        var english = Read("en");
        foreach (var language in Languages.Skip(1))
        {
            // Names, abbreviations and words that two languages share are short; a sentence that is the same was forgotten.
            Assert.DoesNotContain(Read(language), text => text.Value == english[text.Key] && text.Value.Count(letter => letter == ' ') >= 2);
        }
    }

    [Fact]
    public async Task The_chart_is_a_picture_for_readers_and_nobody_else()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(401, (await server.SendAsync("GET", "page/charts/trend", null)).Status);
        Assert.Equal(403, (await server.SendAsync("GET", "page/charts/trend", (await server.KeyAsync(Role.Parcel)).Text)).Status);
        var chart = await server.SendAsync("GET", "page/charts/trend?theme=dark&width=narrow&words=other%3D%3Cscript%3E", (await server.KeyAsync(Role.Reader)).Text);
        Assert.Equal(200, chart.Status);
        Assert.StartsWith("image/svg+xml", chart.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("<svg", chart.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", chart.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Scripts() => Directory.EnumerateFiles(Assets, "*.js");

    private static Dictionary<string, string> Read(string language)
    {
        Assert.Contains(language, Languages);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Assets, $"lang.{language}.json")))!;
    }

    private static List<string> ValuesOf(string text) => [.. Value().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("""\{\w+\}""", RegexOptions.NonBacktracking)]
    private static partial Regex Value();

    [GeneratedRegex("""\bt\('([a-zA-Z.\-0-9]+)'""", RegexOptions.NonBacktracking)]
    private static partial Regex TextKey();

    [GeneratedRegex("""import\('\./(page-[a-z]+\.js)'\)""", RegexOptions.NonBacktracking)]
    private static partial Regex Module();
}
