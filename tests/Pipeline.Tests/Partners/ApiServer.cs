using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Wildlife.Local.Host;
using Wildlife.Partners;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Partners;

/// <summary>The API on a real socket over an empty installation of a test's own, with a clock that the test moves.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly EmbeddedFixture stores;
    private readonly WebApplication app;

    private ApiServer(EmbeddedFixture stores, ApiParts parts, WebApplication app, FakeTimeProvider time)
    {
        this.stores = stores;
        Parts = parts;
        this.app = app;
        Time = time;
    }

    public string Folder => stores.Path;

    public ApiParts Parts { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ApiServer> StartAsync(Func<ApiParts, ApiParts>? change = null)
    {
        var stores = new EmbeddedFixture();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        var parts = TestParts.Of(stores, time);
        parts = change?.Invoke(parts) ?? parts;
        var app = ApiHost.Build(parts, new LoopbackUrl(0));
        await app.StartAsync(Cancel);
        var server = new ApiServer(stores, parts, app, time);
        server.Client.BaseAddress = new Uri(app.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
        return server;
    }

    /// <summary>Makes a key.</summary>
    public async Task<NewKey> KeyAsync(params Role[] roles) => await KeyAsync(new KeyRequest("Somebody", roles));

    public Task<NewKey> KeyAsync(KeyRequest request) => Parts.Keys.AddAsync(request, Cancel);

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="key">The key; null sends none.</param>
    /// <param name="body">The body, JSON.</param>
    /// <param name="headers">More headers.</param>
    public async Task<ApiAnswer> SendAsync(string method, string path, string? key, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null)
        {
            request.Headers.Add("x-api-key", key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            foreach (var (name, value) in headers.Where(header => header.Name.StartsWith("Content-", StringComparison.Ordinal)))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await Client.SendAsync(request, Cancel);
        return new ApiAnswer((int)response.StatusCode, response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), await response.Content.ReadAsStringAsync(Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        stores.Dispose();
    }
}

/// <summary>An answer.</summary>
internal sealed record ApiAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Code => Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal) == true ? Json.GetProperty("code").GetString() : null;
}
