using Wildlife.Partners;

namespace Wildlife.Tests.Partners;

public sealed class KeyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_opens_in_either_header_and_says_whose_it_is()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(Role.Reader);
        var plain = await server.SendAsync("GET", "api/session", made.Text);
        var bearer = await server.SendAsync("GET", "api/session", key: null, body: null, ("Authorization", $"Bearer {made.Text}"));
        Assert.Equal(made.Key.Id, plain.Json.GetProperty("keyId").GetString());
        Assert.Equal(plain.Text, bearer.Text);
        Assert.Equal("[\"reader\"]", plain.Json.GetProperty("roles").GetRawText());
    }

    [Fact]
    public async Task Only_a_hash_is_kept()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(Role.Reader);
        var secret = made.Text[15..^8];
        Assert.Equal(64, secret.Length);
        var found = "";
        foreach (var file in Directory.EnumerateFiles(server.Folder, "wildlife.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            found += await reader.ReadToEndAsync(Cancel);
        }

        Assert.Contains(made.Key.SecretSha256, found, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "this needs a key")]
    [InlineData("rubbish", "no key")]
    [InlineData("mistyped", "mistyped")]
    [InlineData("unknown", "there is no such key")]
    [InlineData("wrong secret", "there is no such key")]
    [InlineData("revoked", "revoked")]
    [InlineData("expired", "expired")]
    [InlineData("one-time", "once")]
    public async Task What_is_no_valid_key_opens_nothing(string what, string detail)
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(new KeyRequest("Somebody", [Role.Reader]) { ExpiresAt = server.Time.GetUtcNow().AddHours(1), OneTime = what == "one-time" });
        var other = KeyText.Create();
        if (what == "revoked")
        {
            await server.Parts.Keys.RevokeAsync(made.Key.Id, Cancel);
        }

        server.Time.Advance(what == "expired" ? TimeSpan.FromHours(1) : TimeSpan.Zero);
        var key = what switch
        {
            "none" => null,
            "rubbish" => "rubbish",
            "mistyped" => made.Text[..20] + (made.Text[20] == '0' ? '1' : '0') + made.Text[21..],
            "unknown" => other,
            // Another secret under the same id, with a right check.
            "wrong secret" => WithCheck(made.Text[..15] + other[15..^8]),
            _ => made.Text,
        };
        var answer = await server.SendAsync("GET", "api/cases", key);
        Assert.Equal((401, "key-needed"), (answer.Status, answer.Code));
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        Assert.Contains(detail, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_out_within_seconds_even_where_it_was_just_used()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(Role.Reader);
        Assert.Equal(200, (await server.SendAsync("GET", "api/cases", made.Text)).Status);
        await server.Parts.Keys.RevokeAsync(made.Key.Id, Cancel);
        server.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(401, (await server.SendAsync("GET", "api/cases", made.Text)).Status);
    }

    [Fact]
    public async Task Guessing_is_cut_off_for_the_address_and_opens_again_after_a_while()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(Role.Reader);
        var statuses = new List<int>();
        for (var guess = 0; guess < 25; guess++)
        {
            statuses.Add((await server.SendAsync("GET", "api/cases", KeyText.Create())).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(401, 20), .. Enumerable.Repeat(429, 5)], statuses);
        var blocked = await server.SendAsync("GET", "api/cases", made.Text);
        Assert.Equal(429, blocked.Status);
        server.Time.Advance(TimeSpan.FromSeconds(int.Parse(blocked.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(200, (await server.SendAsync("GET", "api/cases", made.Text)).Status);
    }

    [Fact]
    public async Task A_key_is_held_to_its_rate_and_told_what_is_left()
    {
        await using var server = await ApiServer.StartAsync();
        var made = await server.KeyAsync(new KeyRequest("Somebody", [Role.Reader]) { RequestsPerMinute = 6 });
        for (var left = 5; left >= 0; left--)
        {
            var answer = await server.SendAsync("GET", "api/cases", made.Text);
            Assert.Equal(200, answer.Status);
            Assert.Equal("\"key\";q=6;w=60", answer.Headers["RateLimit-Policy"]);
            Assert.StartsWith($"\"key\";r={left};t=", answer.Headers["RateLimit"], StringComparison.Ordinal);
        }

        var tooMany = await server.SendAsync("GET", "api/cases", made.Text);
        Assert.Equal((429, "too-many-requests", "10"), (tooMany.Status, tooMany.Code, tooMany.Headers["Retry-After"]));
        server.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await server.SendAsync("GET", "api/cases", made.Text)).Status);
    }

    [Theory]
    [InlineData(new[] { Role.Platform }, new string[0])]
    [InlineData(new[] { Role.Platform, Role.Analyst }, new[] { "x" })]
    [InlineData(new[] { Role.Parcel, Role.Reader }, new string[0])]
    [InlineData(new Role[0], new string[0])]
    public async Task A_key_that_would_open_too_much_or_nothing_is_not_made(Role[] roles, string[] sources)
    {
        await using var server = await ApiServer.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => server.KeyAsync(new KeyRequest("Somebody", roles) { Sources = sources }));
    }

    private static string WithCheck(string body) =>
        body + System.IO.Hashing.Crc32.HashToUInt32(System.Text.Encoding.UTF8.GetBytes(body)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
