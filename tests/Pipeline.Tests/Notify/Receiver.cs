using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Wildlife.Crawl;

namespace Wildlife.Tests.Notify;

/// <summary>A partner's server on loopback that takes webhooks, under an invented name.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string Url = "http://partner.example/hook";
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public List<(string Body, IHeaderDictionary Headers)> Taken { get; } = [];

    public int Status { get; set; } = 204;

    public string? Location { get; set; }

    public CrawlOptions Options => new()
    {
        SampleHosts = new Dictionary<string, IPEndPoint> { ["partner.example"] = new(IPAddress.Loopback, new Uri(app.Urls.First()).Port) },
    };

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Taken.Add((await reader.ReadToEndAsync(TestContext.Current.CancellationToken), new HeaderDictionary(context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value))));
        context.Response.StatusCode = Status;
        context.Response.Headers.Location = Location;
    }
}
