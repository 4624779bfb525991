using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Whose address a request comes from, as far as it can be known: what guessing is limited by.</summary>
internal static class ClientAddress
{
    /// <param name="request">The request.</param>
    /// <param name="trustedProxies">How many proxies stand before this service and write X-Forwarded-For. What a client wrote there itself stands further left.</param>
    public static string Of(HttpRequest request, int trustedProxies)
    {
        if (trustedProxies > 0)
        {
            var forwarded = string.Join(',', request.Headers["X-Forwarded-For"].ToArray()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (forwarded.Length >= trustedProxies && IPEndPoint.TryParse(forwarded[^trustedProxies], out var endpoint))
            {
                return Network(endpoint.Address);
            }
        }

        return request.HttpContext.Connection.RemoteIpAddress is { } address ? Network(address) : "unknown";
    }

    // One subscriber has a whole /64 of IPv6 addresses to ask from.
    private static string Network(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]) + "/64",
        _ => address.ToString(),
    };
}
