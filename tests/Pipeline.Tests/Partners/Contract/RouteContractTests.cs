using System.Text.Json;
using Wildlife.Partners;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Partners.Contract;

/// <summary>What every route promises, driven by the route table: success, each error, roles, scopes, versions and repeated requests.</summary>
public sealed class RouteContractTests
{
    private static readonly IReadOnlyList<ApiRoute> Table = ReadTable();

    public static TheoryData<string> Names => [.. Table.Select(route => route.Name)];

    public static TheoryData<string> Guarded => [.. Table.Where(route => route.Roles.Count > 0).Select(route => route.Name)];

    public static TheoryData<string> Repeatable => [.. Table.Where(ApiErrors.TakesIdempotencyKey).Select(route => route.Name)];

    [Fact]
    public void Every_route_has_its_sample_and_every_sample_its_route() =>
        Assert.Equal(Table.Select(route => route.Name).Order(StringComparer.Ordinal), RouteSamples.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_health_documents_and_signing_in_are_open_to_all() =>
        Assert.Equal(["GetHealth", "OpenSession", "GetOpenApi"], Table.Where(route => route.Roles.Count == 0).Select(route => route.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_answers_as_it_says(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        var answer = await SendAsync(world, route, sample, sample.Path);
        Assert.True(answer.Status == route.Success, $"{answer.Status} {answer.Text}");
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        if (route.Response == typeof(void))
        {
            Assert.Equal("", answer.Text);
            return;
        }

        Assert.StartsWith(route.MediaType, answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(route.HasVersion, answer.Headers.ContainsKey("ETag"));
        if (route.MediaType == "application/json")
        {
            // Strictly: a member that the schema does not know is an error.
            Assert.NotNull(JsonSerializer.Deserialize(answer.Text, WildlifeJson.Default.GetTypeInfo(route.Response)!));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task It_is_closed_without_a_key_and_to_every_other_role(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        var closed = await world.Server.SendAsync(route.Method, sample.Path, key: null, sample.Body);
        Assert.Equal((401, "key-needed"), (closed.Status, closed.Code));
        foreach (var role in Enum.GetValues<Role>().Except(route.Roles))
        {
            var answer = await world.Server.SendAsync(route.Method, sample.Path, await world.KeyAsync(role), sample.Body);
            Assert.Equal((403, "wrong-role", role), (answer.Status, answer.Code, role));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_key_for_another_source_sees_nothing_of_this_one(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        if (sample.HiddenFromOthers is null)
        {
            return;
        }

        foreach (var role in route.Roles.Where(role => role is not (Role.Admin or Role.Parcel)))
        {
            world.CallerKey = await world.KeyAsync(role, SampleWorld.Site);
            var fresh = await RouteSamples.All[name](world);
            await ExpectHiddenAsync(world, route, fresh, fresh.HiddenFromOthers!, await world.KeyAsync(role, SampleWorld.OtherSite));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_key_for_another_operation_sees_nothing_of_this_one(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        if (sample.HiddenFromOtherOperations is not { } hidden)
        {
            return;
        }

        foreach (var role in route.Roles)
        {
            world.CallerKey = await world.OperationKeyAsync(role, "thunder-2026");
            await ExpectHiddenAsync(world, route, sample, hidden, await world.OperationKeyAsync(role, "other-2026"));
        }
    }

    // The foreign key comes first: it must neither see nor change anything.
    private static async Task ExpectHiddenAsync(SampleWorld world, ApiRoute route, RouteSample sample, string hidden, string foreignKey)
    {
        var foreign = await world.Server.SendAsync(route.Method, sample.Path, foreignKey, sample.Body);
        Assert.True(foreign.Status < 500, foreign.Text);
        Assert.DoesNotContain(Escape(hidden), foreign.Text, StringComparison.Ordinal);
        if (route.IfMatch != IfMatchUse.None)
        {
            Assert.True(foreign.Status is 403 or 404, foreign.Text);
        }

        var own = await world.Server.SendAsync(route.Method, sample.Path, world.CallerKey, sample.Body);
        Assert.Contains(Escape(hidden), own.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_with_a_request_is_a_problem_that_says_so(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        var errors = ApiErrors.Of(route);
        if (route.Parameters.Count > 0)
        {
            Expect(400, "unknown-parameter", await SendAsync(world, route, sample, sample.Path + (sample.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "nonsense=1"));
        }

        if (errors.Contains(404))
        {
            Assert.True(sample.MissingPath is not null || sample.MissingBody is not null, $"the sample of {name} names nothing that is missing");
            Expect(404, "not-found", await SendAsync(world, route, sample with { Body = sample.MissingBody ?? sample.Body }, sample.MissingPath ?? sample.Path));
        }

        if (route.Body is not null)
        {
            await BodyErrorsAsync(world, route, sample);
        }

        if (route.IfMatch != IfMatchUse.None)
        {
            Expect(412, "changed-meanwhile", await SendAsync(world, route, sample with { IfMatch = "\"0\"" }, sample.Path));
            Expect(400, "bad-if-match", await SendAsync(world, route, sample with { IfMatch = "W/\"1\", \"2\"" }, sample.Path));
        }

        if (route.IfMatch == IfMatchUse.Required)
        {
            Expect(428, "if-match-needed", await SendAsync(world, route, sample with { IfMatch = null }, sample.Path));
        }

        if (sample.SenselessBody is not null)
        {
            Assert.Equal(422, (await SendAsync(world, route, sample with { Body = sample.SenselessBody }, sample.Path)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task A_request_sent_again_with_its_idempotency_key_is_done_once(string name)
    {
        var (route, world, sample) = await PrepareAsync(name);
        await using var disposing = world;
        var first = await SendAsync(world, route, sample, sample.Path, ("Idempotency-Key", "one"));
        Assert.Equal(route.Success, first.Status);
        var again = await SendAsync(world, route, sample, sample.Path, ("Idempotency-Key", "one"));
        Assert.Equal((first.Status, first.Text, "true"), (again.Status, again.Text, again.Headers.GetValueOrDefault("Idempotency-Replayed")));
        Assert.Equal(first.Headers.GetValueOrDefault("ETag"), again.Headers.GetValueOrDefault("ETag"));
        if (route.Body is not null)
        {
            Expect(422, "idempotency-key-reused", await SendAsync(world, route, sample with { Body = sample.Body + " " }, sample.Path, ("Idempotency-Key", "one")));
        }
    }

    private static async Task BodyErrorsAsync(SampleWorld world, ApiRoute route, RouteSample sample)
    {
        Expect(400, "bad-body", await SendAsync(world, route, sample with { Body = "{" }, sample.Path));
        Expect(400, "bad-body", await SendAsync(world, route, sample with { Body = "null" }, sample.Path));
        Expect(400, "bad-body", await SendAsync(world, route, sample with { Body = sample.Body + "{}" }, sample.Path));
        Expect(400, "bad-body", await SendAsync(world, route, sample with { Body = string.Concat(Enumerable.Repeat("{\"a\":", 500)) }, sample.Path));
        var unknown = await SendAsync(world, route, sample with { Body = sample.Body!.Insert(1, "\"nonsense\": 1, ") }, sample.Path);
        Expect(400, "bad-body", unknown);
        Assert.Contains("nonsense", unknown.Text, StringComparison.Ordinal);
        Expect(413, "too-large", await SendAsync(world, route, sample with { Body = new string(' ', route.LargestBody + 1) }, sample.Path));
        Expect(415, "not-json", await SendAsync(world, route, sample, sample.Path, ("Content-Encoding", "gzip")));
    }

    private static void Expect(int status, string code, ApiAnswer answer)
    {
        Assert.True((status, code) == (answer.Status, answer.Code), $"expected {status} {code}, not {answer.Status} {answer.Text}");
        Assert.NotEqual("", answer.Json.GetProperty("detail").GetString());
        Assert.DoesNotContain("Wildlife.", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<(ApiRoute Route, SampleWorld World, RouteSample Sample)> PrepareAsync(string name)
    {
        var world = await SampleWorld.StartAsync();
        var route = Table.Single(route => route.Name == name);
        world.CallerKey = route.Roles.Count > 0 ? await world.KeyAsync(route.Roles[0]) : "";
        return (route, world, await RouteSamples.All[name](world));
    }

    private static async Task<ApiAnswer> SendAsync(SampleWorld world, ApiRoute route, RouteSample sample, string path, params (string, string)[] headers) => await world.Server.SendAsync(
        route.Method,
        path,
        route.Roles.Count > 0 ? world.CallerKey : null,
        sample.Body,
        sample.IfMatch is null ? headers : [.. headers, ("If-Match", sample.IfMatch)]);

    private static string Escape(string text) => JsonSerializer.Serialize(text, WildlifeJson.Default.String)[1..^1];

    private static List<ApiRoute> ReadTable()
    {
        using var fixture = new EmbeddedFixture();
        return [.. ApiTable.Create(TestParts.Of(fixture)).Select(endpoint => endpoint.Route).Where(route => route.IsDocumented)];
    }
}
