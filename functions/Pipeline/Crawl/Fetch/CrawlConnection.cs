using System.Net;
using System.Net.Sockets;

namespace Wildlife.Crawl;

/// <summary>Makes the HTTP client of the crawler: no cookies, no proxy, no automatic redirects or decoding, and guarded connections.</summary>
internal static class CrawlConnection
{
    public static HttpClient CreateClient(CrawlOptions options, ConnectionNotes notes)
    {
        foreach (var (host, endpoint) in options.SampleHosts)
        {
            if (!IPAddress.IsLoopback(endpoint.Address))
            {
                throw new ArgumentException($"the sample host {host} must lead to loopback, not to {endpoint}", nameof(options));
            }
        }

        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            // A proxy would resolve names out of the guard's sight.
            UseProxy = false,
            ConnectTimeout = options.ConnectTimeout,
            // Names are resolved, and so guarded, again after this time.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
            SslOptions = { CertificateChainPolicy = options.CertificatePolicy },
            ConnectCallback = async (context, cancellationToken) =>
            {
                var connection = await ConnectAsync(context.DnsEndPoint, options.SampleHosts, cancellationToken);
                ConnectionNotes.Connected(context.InitialRequestMessage, connection.Socket.RemoteEndPoint);
                return connection;
            },
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult(notes.Wrap(context)),
        };
        // The resilience pipeline holds the time; its limit covers the body too.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<NetworkStream> ConnectAsync(
        DnsEndPoint target, IReadOnlyDictionary<string, IPEndPoint> sampleHosts, CancellationToken cancellationToken)
    {
        if (sampleHosts.TryGetValue(target.Host, out var sample))
        {
            return await OpenAsync([sample], cancellationToken);
        }

        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        // One closed address among several refuses the host: the next resolution may put it first.
        if (Array.Find(addresses, address => !AddressGuard.IsPublic(address)) is { } closed)
        {
            throw new AddressRefusedException($"{target.Host} leads to {closed}, which is not an address of the public internet");
        }

        return await OpenAsync([.. addresses.Select(address => new IPEndPoint(address, target.Port))], cancellationToken);
    }

    private static async Task<NetworkStream> OpenAsync(IPEndPoint[] endpoints, CancellationToken cancellationToken)
    {
        SocketException? failure = null;
        foreach (var endpoint in endpoints)
        {
            var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endpoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                failure = error;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostNotFound);
    }
}
