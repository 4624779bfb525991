using System.Net;
using System.Net.Sockets;

namespace Wildlife.Crawl;

/// <summary>
/// Says which addresses are the public internet. A page may name any host, and a host name may resolve to anything: an address of
/// the operator's own network or the cloud's metadata service must never be asked (server-side request forgery).
/// </summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Azure's wire server, which answers on a public address from inside.
            "168.63.129.16/32",
            // Within 2000::/3: Teredo and benchmarking and ORCHID, documentation, 6to4 (any of which can hide an IPv4 address).
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address may be asked: public unicast, and neither private, loopback, link-local, shared, reserved nor metadata.</summary>
    /// <param name="address">The address after name resolution.</param>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address))
        {
            address = new IPAddress(address.GetAddressBytes().AsSpan(12));
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(address))
        {
            return false;
        }

        return !Array.Exists(Closed, network => network.Contains(address));
    }
}

/// <summary>A host whose address is none of the public internet's; it is never asked and not tried again.</summary>
public sealed class AddressRefusedException : Exception
{
    /// <summary>Names host and address.</summary>
    /// <param name="message">One line.</param>
    public AddressRefusedException(string message) : base(message)
    {
    }

    /// <summary>Names host and address, with the cause.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">The cause.</param>
    public AddressRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public AddressRefusedException()
    {
    }
}
