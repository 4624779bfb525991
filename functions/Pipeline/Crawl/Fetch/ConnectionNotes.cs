using System.Net;
using System.Net.Security;
using System.Security.Authentication;

namespace Wildlife.Crawl;

/// <summary>
/// Learns over which connection each answer came. The handler does not tell; but a request is written to its connection within its own
/// asynchronous flow (HTTP/1.1, the only version the crawler speaks), and there the connection leaves its description.
/// </summary>
internal sealed class ConnectionNotes
{
    private static readonly HttpRequestOptionsKey<IPEndPoint> RemoteKey = new("wildlife.remote");
    private readonly AsyncLocal<Note?> current = new();

    /// <summary>Begins to listen for the connection that the flow's next request is written to.</summary>
    public Note Listen() => current.Value = new Note();

    /// <summary>Keeps the address that a new connection leads to, until <see cref="Wrap"/> sees the connection.</summary>
    public static void Connected(HttpRequestMessage initial, EndPoint? remote)
    {
        if (remote is IPEndPoint address)
        {
            initial.Options.Set(RemoteKey, address);
        }
    }

    /// <summary>Puts the listener around a connection that is ready for HTTP.</summary>
    public Stream Wrap(SocketsHttpPlaintextStreamFilterContext context)
    {
        context.InitialRequestMessage.Options.TryGetValue(RemoteKey, out var remote);
        var facts = Describe(remote, context.PlaintextStream as SslStream);
        return new NotingStream(context.PlaintextStream, () => (current.Value ?? new Note()).Facts = facts);
    }

    private static FetchCircumstances Describe(IPEndPoint? remote, SslStream? tls) => new()
    {
        RemoteAddress = remote?.Address is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : remote?.Address.ToString(),
        TlsProtocol = tls is null ? null : NameOf(tls.SslProtocol),
        TlsCipher = tls?.NegotiatedCipherSuite.ToString(),
        CertificateSha256 = tls?.RemoteCertificate is { } certificate ? Sha256Hex.Of(certificate.GetRawCertData()) : null,
    };

    private static string NameOf(SslProtocols protocol) => protocol switch
    {
        SslProtocols.Tls13 => "tls/1.3",
        SslProtocols.Tls12 => "tls/1.2",
        _ => $"tls/{protocol}",
    };

    /// <summary>What one request learns.</summary>
    internal sealed class Note
    {
        public FetchCircumstances Facts { get; set; } = new();
    }
}
