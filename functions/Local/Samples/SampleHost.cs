using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Wildlife.Local.Samples;

/// <summary>The running sample marketplaces: one Kestrel on a free loopback port. Dispose it to stop.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<int> pass;
    private readonly TimeSpan delay;
    private readonly Dictionary<string, Func<HttpRequest, SampleAnswer>> byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> requests = new(StringComparer.Ordinal);

    private SampleHost(WebApplication app, IReadOnlyList<SampleSite> sites, Func<int> pass, TimeSpan delay)
    {
        this.app = app;
        this.pass = pass;
        this.delay = delay;
        foreach (var site in sites)
        {
            var responder = new SampleResponder(site);
            byHost[site.Urls.Host] = request => responder.Answer(PathAndQuery(request), request.Query["q"], this.pass());
            byHost[site.Urls.MediaHost] = request => responder.Picture(request.Path);
        }
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.None, 0);

    /// <summary>The host names it answers for, media hosts too; connections to them belong to <see cref="EndPoint"/>.</summary>
    public IReadOnlyCollection<string> HostNames => byHost.Keys;

    /// <summary>Requests so far by host and path with query, e.g. <c>www.brocante-du-canal.example/robots.txt</c>.</summary>
    public IReadOnlyDictionary<string, int> Requests => requests;

    internal static async Task<SampleHost> StartAsync(
        IReadOnlyList<SampleSite> sites, Func<int> pass, TimeSpan delay, CancellationToken cancellationToken)
    {
        // The empty builder reads no settings and no environment: nothing outside can move the samples off loopback.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0);
        });
        var host = new SampleHost(builder.Build(), sites, pass, delay);
        host.app.Run(host.AnswerAsync);
        await host.app.StartAsync(cancellationToken).ConfigureAwait(false);
        host.EndPoint = IPEndPoint.Parse(new Uri(host.Address()).Authority);
        return host;
    }

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Address() =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        requests.AddOrUpdate(request.Host.Host + PathAndQuery(request), 1, (_, count) => count + 1);
        await Task.Delay(delay, TimeProvider.System, context.RequestAborted).ConfigureAwait(false);
        if (!byHost.TryGetValue(request.Host.Host, out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        await SendAsync(context, answer(request)).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, SampleAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        if (answer.Location is not null)
        {
            response.Headers.Location = answer.Location;
        }

        var body = answer.Body;
        if (answer.MayCompress)
        {
            response.Headers.Vary = "Accept-Encoding";
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers.ContentEncoding = "gzip";
                body = Compress(body);
            }
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Compress(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }

    private static string PathAndQuery(HttpRequest request) => request.Path.Value + request.QueryString.Value;
}
