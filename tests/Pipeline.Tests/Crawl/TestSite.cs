using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

/// <summary>A real web server on loopback that answers for <c>shop.example</c> and counts what is asked.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Host = "shop.example";

    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentDictionary<string, Func<HttpContext, Task>> Pages { get; } = new();

    public IPEndPoint Endpoint { get; private set; } = null!;

    public int Count(string path) => Asked.Count(asked => asked == path);

    public static async Task<TestSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        var site = new TestSite(app);
        app.Run(site.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        site.Endpoint = new IPEndPoint(IPAddress.Loopback, new Uri(address).Port);
        return site;
    }

    public void Html(string path, string html) => Pages[path] = context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    };

    public void Status(string path, int status, params (string Name, string Value)[] headers) => Pages[path] = context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    };

    public void Bytes(string path, byte[] body, params (string Name, string Value)[] headers) => Pages[path] = async context =>
    {
        foreach ((string name, string value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(body);
    };

    public CrawlOptions Options(params string[] hosts) => new()
    {
        Retries = 2,
        RetryDelay = TimeSpan.FromMilliseconds(5),
        LongestWait = TimeSpan.FromSeconds(5),
        AttemptTimeout = TimeSpan.FromSeconds(5),
        SampleHosts = hosts.Append(Host).ToDictionary(host => host, _ => Endpoint),
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path + context.Request.QueryString;
        Asked.Enqueue(path);
        if (Pages.TryGetValue(path, out Func<HttpContext, Task>? page))
            return page(context);
        context.Response.StatusCode = 404;
        return context.Response.WriteAsync("not here");
    }
}
