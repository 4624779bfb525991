using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Wildlife.Partners;

namespace Wildlife.Tests.Partners;

/// <summary>Commands, queue, operations and networks on a real socket.</summary>
public sealed class CaseCommandApiTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Commands()
    {
        var data = new TheoryData<string>();
        foreach (var route in All())
        {
            data.Add(route.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_refuses_an_unknown_case_a_misspelt_body_and_no_key(string name)
    {
        var route = All().Single(each => each.Name == name);
        var needsAuthority = route.Roles is [Role.Authority];
        var needsReviewer = route.Roles is [Role.Reviewer];
        var path = "/" + route.Path.Replace("{id}", "c-none", StringComparison.Ordinal);
        var example = await Post(path, route.BodyExample!);
        if (needsAuthority || needsReviewer)
        {
            Assert.Equal((HttpStatusCode.Forbidden, "wrong-role"), (example.Status, example.Code));
            return;
        }

        // The example of the document is a body that the route takes: what is wrong is the case, or that nobody filed governance.
        Assert.Equal(example.Status == HttpStatusCode.NotFound ? "not-found" : "advert-mode", example.Code);
        if (example.Status == HttpStatusCode.NotFound)
        {
            Assert.Equal((HttpStatusCode.BadRequest, "bad-body"), await Pair(Post(path, """{"reasn": "x"}""")));
        }

        using var anonymous = new HttpClient { BaseAddress = api.Client.BaseAddress };
        using var answer = await anonymous.PostAsync(new Uri(path, UriKind.Relative), Json(route.BodyExample!), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_command_is_an_event_and_a_stale_version_is_refused()
    {
        var path = $"/api/cases/{api.CaseId}";
        using var first = await api.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var etag = first.Headers.ETag!.ToString();
        var done = await Post(path + ":comment", """{"text": "same carpet", "reason": "compared"}""", etag);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed-meanwhile"), await Pair(Post(path + ":comment", """{"text": "again", "reason": "compared"}""", etag)));
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), await Pair(Post(path + ":reopen", """{"reason": "x"}""")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "bad-text"), await Pair(Post(path + ":comment", """{"text": "", "reason": "x"}""")));

        var detail = await api.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(1, detail.GetProperty("events").EnumerateArray().Count(each => each.GetProperty("data").TryGetProperty("text", out var text) && text.GetString() == "same carpet"));
    }

    [Fact]
    public async Task The_queue_shows_groups_and_takes_decisions()
    {
        var list = await api.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/reviews", UriKind.Relative), Cancel);
        var item = list.GetProperty("value")[0];
        var body = JsonSerializer.Serialize(new
        {
            caseId = item.GetProperty("caseId").GetString(),
            groupId = item.GetProperty("groupId").GetString(),
            decision = "confirm",
            reasonCode = "as-judged",
            minutes = 2,
            reason = "clear",
        });
        Assert.Equal(HttpStatusCode.OK, (await Post("/api/reviews/decisions", body)).Status);
        var after = await api.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/reviews", UriKind.Relative), Cancel);
        Assert.DoesNotContain(after.GetProperty("value").EnumerateArray(), each => each.GetProperty("groupId").GetString() == item.GetProperty("groupId").GetString());
        Assert.Equal(1, (await api.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/reviews/figures", UriKind.Relative), Cancel)).GetProperty("decisions").GetInt32());
    }

    [Fact]
    public async Task An_operation_is_filed_and_counts_its_cases()
    {
        const string Path = "/api/operations/thunder-2026";
        using var put = await api.Client.PutAsync(new Uri(Path, UriKind.Relative), Json(OperationRoutes.PutRoute.BodyExample!), Cancel);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post($"/api/cases/{api.CaseId}:joinOperation", """{"operationId": "thunder-2026", "reason": "ivory"}""")).Status);
        var view = await api.Client.GetFromJsonAsync<JsonElement>(new Uri(Path, UriKind.Relative), Cancel);
        Assert.Equal(1, view.GetProperty("figures").GetProperty("adverts").GetInt32());
        using var wrong = await api.Client.PutAsync(new Uri("/api/operations/Other", UriKind.Relative), Json(OperationRoutes.PutRoute.BodyExample!), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static IEnumerable<ApiRoute> All() =>
        ((Type[])[typeof(CaseWorkCommandRoutes), typeof(CaseResultCommandRoutes), typeof(CaseRequestCommandRoutes)])
            .SelectMany(type => type.GetProperties()).Select(property => (ApiRoute)property.GetValue(null)!);

    private static async Task<(HttpStatusCode, string?)> Pair(Task<(HttpStatusCode Status, string? Code)> answer) => await answer;

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<(HttpStatusCode Status, string? Code)> Post(string path, string body, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json(body) };
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }

        using var answer = await api.Client.SendAsync(request, Cancel);
        var read = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (answer.StatusCode, read.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
