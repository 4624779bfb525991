using System.Net;

namespace Wildlife.Local.Host;

/// <summary>Where the API listens. Until callers have keys that is this machine only.</summary>
/// <param name="Port">The port.</param>
internal sealed record LoopbackUrl(int Port)
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="UsageException">The text is no URL, or names another address than loopback.</exception>
    public static LoopbackUrl Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.AbsolutePath != "/")
        {
            throw new UsageException($"'{text}' is no address to listen on: write it like http://localhost:7071");
        }

        return Names.Contains(url.Host, StringComparer.OrdinalIgnoreCase)
            ? new LoopbackUrl(url.Port)
            : throw new UsageException($"'{text}' would open the data to the network, and callers cannot be told apart without API keys: listen on localhost, 127.0.0.1 or [::1]");
    }

    /// <summary>The addresses to bind.</summary>
    public IEnumerable<IPEndPoint> EndPoints => System.Net.Sockets.Socket.OSSupportsIPv6
        ? [new IPEndPoint(IPAddress.Loopback, Port), new IPEndPoint(IPAddress.IPv6Loopback, Port)]
        : [new IPEndPoint(IPAddress.Loopback, Port)];

    /// <summary>Whether a Host header or an Origin's host names this machine.</summary>
    public static bool IsLoopbackName(string host) => Names.Contains(host, StringComparer.OrdinalIgnoreCase);

    public override string ToString() => $"http://localhost:{Port}";
}
