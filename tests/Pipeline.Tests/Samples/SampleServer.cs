using System.Net;
using System.Net.Sockets;
using Wildlife.Local.Samples;

namespace Wildlife.Tests.Samples;

/// <summary>The sample sites running, with a client that reaches their host names on loopback.</summary>
internal sealed class SampleServer : IAsyncDisposable
{
    private readonly SampleHost _host;
    private readonly HttpClient _client;

    private SampleServer(SampleHost host, IReadOnlyList<SampleSite> sites)
    {
        _host = host;
        Sites = sites;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync });
    }

    public int Pass { get; set; } = 1;

    public IReadOnlyList<SampleSite> Sites { get; }

    public SampleHost Host => _host;

    public static async Task<SampleServer> StartAsync()
    {
        SampleServer? server = null;
        var samples = SampleSites.Load();
        var host = await samples.StartAsync(() => server!.Pass, TimeSpan.Zero, TestContext.Current.CancellationToken);
        return server = new SampleServer(host, samples.Sites);
    }

    public SampleSite Site(string id) => Sites.Single(site => site.Theme.Id == id);

    public Task<HttpResponseMessage> GetAsync(string url, bool gzip = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (gzip)
        {
            request.Headers.AcceptEncoding.ParseAdd("gzip");
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string url)
    {
        using var response = await GetAsync(url);
        return await TextAsync(response);
    }

    /// <summary>A page's text with character references resolved.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var windows = response.Content.Headers.ContentType?.CharSet == "windows-1252";
        var charset = windows ? System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)! : System.Text.Encoding.UTF8;
        return WebUtility.HtmlDecode(charset.GetString(bytes));
    }

    public Task<HttpResponseMessage> GetAsync(SampleSite site, SampleAdvert advert) => GetAsync(site.Urls.Absolute(site.Urls.Of(advert)));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_host.EndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
