using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Notify;

/// <summary>
/// Signs what is sent: <c>Wildlife-Signature: t=UNIX,v1=HEX</c>, where HEX is HMAC-SHA-256 over <c>t.body</c> with the webhook's secret. The receiver
/// computes it anew, compares in constant time and refuses a time more than five minutes off, so that nobody can send an old message again.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header's name.</summary>
    public const string Header = "Wildlife-Signature";

    /// <summary>The header's value.</summary>
    /// <param name="secret">The webhook's secret.</param>
    /// <param name="at">When it is sent.</param>
    /// <param name="body">What is sent.</param>
    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time), (byte)'.', .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
