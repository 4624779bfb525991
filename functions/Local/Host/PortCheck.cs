using System.Net.Sockets;

namespace Wildlife.Local.Host;

/// <summary>Finds out before the work begins whether the port is free, so that nobody waits for a demo that cannot be served.</summary>
internal static class PortCheck
{
    /// <exception cref="UsageException">The port is in use.</exception>
    public static void EnsureFree(LoopbackUrl url)
    {
        try
        {
            using var probe = new TcpListener(url.EndPoints.First()) { ExclusiveAddressUse = true };
            probe.Start();
        }
        catch (SocketException)
        {
            throw InUse(url);
        }
    }

    public static UsageException InUse(LoopbackUrl url) =>
        new($"the port {url.Port} is in use: end the program that has it, or choose another with --url http://localhost:PORT");
}
