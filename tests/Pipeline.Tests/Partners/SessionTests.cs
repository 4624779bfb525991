using Wildlife.Partners;

namespace Wildlife.Tests.Partners;

public sealed class SessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_one_time_key_opens_one_session()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await OneTimeAsync(server);
        var opened = await OpenAsync(server, made);
        Assert.Equal(200, opened.Status);
        Assert.Contains("httponly", opened.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", opened.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(401, (await OpenAsync(server, made)).Status);

        var session = await server.SendAsync("GET", "api/session", null, null, ("Cookie", CookieOf(opened)));
        Assert.Equal(opened.Text, session.Text);
        Assert.Equal(200, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", CookieOf(opened)))).Status);
    }

    [Fact]
    public async Task Of_two_that_use_a_one_time_key_at_once_one_gets_in()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await OneTimeAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OpenAsync(server, made)));
        Assert.Single(answers, answer => answer.Status == 200);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_by_signing_out_and_with_its_key()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(Role.Analyst);
        var (old, left, revoked) = (await OpenAsync(server, made), await OpenAsync(server, made), await OpenAsync(server, made));
        Assert.Equal(204, (await server.SendAsync("DELETE", "api/session", null, null, ("Cookie", CookieOf(left)), ("X-CSRF-Token", CsrfOf(left)))).Status);
        Assert.Equal(401, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", CookieOf(left)))).Status);

        server.Time.Advance(TimeSpan.FromHours(7.9));
        Assert.Equal(200, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", CookieOf(revoked)))).Status);
        await server.Parts.Keys.RevokeAsync(made.Key.Id, Cancel);
        server.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(401, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", CookieOf(revoked)))).Status);
        server.Time.Advance(TimeSpan.FromHours(0.1));
        Assert.Equal(401, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", CookieOf(old)))).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task A_request_that_changes_something_needs_the_pages_own_token(string? token)
    {
        await using var server = await ApiServer.StartAsync();
        var opened = await OpenAsync(server, await server.KeyAsync(Role.Analyst));
        (string, string)[] headers = token is null ? [("Cookie", CookieOf(opened))] : [("Cookie", CookieOf(opened)), ("X-CSRF-Token", token)];
        var answer = await server.SendAsync("DELETE", "api/session", null, null, headers);
        Assert.Equal((403, "csrf-token-needed"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_cookie_that_was_changed_is_none()
    {
        await using var server = await ApiServer.StartAsync();
        var cookie = CookieOf(await OpenAsync(server, await server.KeyAsync(Role.Analyst)));
        foreach (var forged in (string[])[cookie[..^2] + (cookie[^2] == 'A' ? "BA" : "AA"), cookie.Replace('=', '.'), "wildlife-session=" + new string('a', 32) + ".x", "wildlife-session=..", "wildlife-session="])
        {
            Assert.Equal(401, (await server.SendAsync("GET", "api/cases", null, null, ("Cookie", forged))).Status);
        }
    }

    private static Task<NewKey> OneTimeAsync(ApiServer server) =>
        server.KeyAsync(new KeyRequest("Somebody", [Role.Analyst]) { OneTime = true, ExpiresAt = server.Time.GetUtcNow() + KeyDesk.OneTimeLife });

    private static Task<ApiAnswer> OpenAsync(ApiServer server, NewKey key) => server.SendAsync("POST", "api/session", null, $$"""{"key": "{{key.Text}}"}""");

    private static string CookieOf(ApiAnswer answer) => answer.Headers["Set-Cookie"].Split(';')[0];

    private static string CsrfOf(ApiAnswer answer) => answer.Json.GetProperty("csrfToken").GetString()!;
}
