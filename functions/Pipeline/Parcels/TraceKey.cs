using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Parcels;

/// <summary>Makes traces of senders: keyed hashes that hold for one caller and one country of destination, so that no two callers' traces can be compared.</summary>
/// <param name="key">32 bytes.</param>
internal sealed class TraceKey(byte[] key)
{
    public string TagOf(string callerId, string senderToken, string to) =>
        "trace:" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{callerId}\n{to}\n{senderToken}")))[..32];
}
