using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Wildlife.Tests.Partners;

public sealed class ApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("api/health")]
    [InlineData("api/cases")]
    [InlineData("api/listings")]
    [InlineData("api/listings/der-dachboden:3")]
    [InlineData("api/sources")]
    [InlineData("api/taxa")]
    [InlineData("openapi/v1.json")]
    public async Task Every_route_answers_json(string path)
    {
        using var response = await fixture.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(JsonValueKind.Object, (await ReadAsync(response)).ValueKind);
    }

    [Fact]
    public async Task A_case_comes_with_its_events_and_an_etag_that_saves_the_next_answer()
    {
        using var response = await fixture.Client.GetAsync($"api/cases/{fixture.CaseId}", Cancel);
        var body = await ReadAsync(response);
        Assert.Equal("case-opened", body.GetProperty("events")[0].GetProperty("data").GetProperty("type").GetString());

        using var again = new HttpRequestMessage(HttpMethod.Get, $"api/cases/{fixture.CaseId}");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await fixture.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Next_links_lead_through_all_cases_once()
    {
        var seen = new List<string>();
        string? next = "api/cases?maxpagesize=3&tier=T1";
        while (next is not null)
        {
            var page = await fixture.Client.GetFromJsonAsync<JsonElement>(next, Cancel);
            seen.AddRange(page.GetProperty("value").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = page.GetProperty("nextLink").GetString();
        }

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("api/cases?stat=new", "unknown-parameter")]
    [InlineData("api/cases?state=nwe", "bad-parameter")]
    [InlineData("api/cases?tier=5", "bad-parameter")]
    [InlineData("api/cases?tier=T1&tier=T2", "bad-parameter")]
    [InlineData("api/cases?maxpagesize=0", "bad-parameter")]
    [InlineData("api/cases?maxpagesize=501", "bad-parameter")]
    [InlineData("api/cases?taxon=", "bad-parameter")]
    [InlineData("api/listings?search=%20", "bad-parameter")]
    [InlineData("api/cases?continuationToken=WyJpMSIsImROYU4iLCJzeCJd", "bad-continuation")]
    [InlineData("api/cases?continuationToken=rubbish", "bad-continuation")]
    [InlineData("api/listings?continuationToken=WyJpMSJd", "bad-continuation")]
    public async Task A_wrong_parameter_is_a_problem_that_says_how_to_mend_it(string path, string code)
    {
        using var response = await fixture.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertProblemAsync(response, code);
    }

    [Theory]
    [InlineData("api/cases/c-nothing")]
    [InlineData("api/listings/nothing")]
    [InlineData("api/listings/der-dachboden:999")]
    public async Task What_is_not_there_is_a_404_problem(string path)
    {
        using var response = await fixture.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        await AssertProblemAsync(response, "not-found");
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    public async Task Foreign_hosts_and_origins_are_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/cases");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await fixture.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_machines_own_names_are_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/health");
        request.Headers.Host = $"{host}:{fixture.Port}";
        request.Headers.Add("Origin", $"http://{host}:{fixture.Port}");
        using var response = await fixture.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "nope", HttpStatusCode.NotFound)]
    [InlineData("POST", "api/cases", HttpStatusCode.MethodNotAllowed)]
    public async Task Also_what_no_handler_sees_is_a_problem(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await fixture.Client.SendAsync(request, Cancel);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"api/cases/{fixture.CaseId}");
        using var response = await fixture.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_long_answer_is_compressed_for_who_can_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/taxa?maxpagesize=100");
        request.Headers.Add("Accept-Encoding", "gzip");
        using var response = await fixture.Client.SendAsync(request, Cancel);
        Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_front_page_and_the_documentation_are_served_from_here_alone()
    {
        using var front = await fixture.Client.GetAsync("", Cancel);
        Assert.Equal("text/html", front.Content.Headers.ContentType?.MediaType);
        using var docs = await fixture.Client.GetAsync("docs/", Cancel);
        Assert.Equal("text/html", docs.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("https://cdn", await docs.Content.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Taxa_are_found_by_a_vernacular_name_with_todays_annex()
    {
        var page = await fixture.Client.GetFromJsonAsync<JsonElement>("api/taxa?search=Panthera%20tigris", Cancel);
        Assert.Contains(page.GetProperty("value").EnumerateArray(), taxon => taxon.GetProperty("scientificName").GetString() == "Panthera tigris" && taxon.GetProperty("annex").GetString() == "A");
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);

    private static async Task AssertProblemAsync(HttpResponseMessage response, string code)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await ReadAsync(response);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }
}
