using System.Globalization;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Partners;

/// <summary>
/// The text of a key: <c>wcm_ID_SECRETCHECK</c> with a prefix that scanners of leaked secrets can look for, the id (10 hexadecimal digits), the secret
/// (64, 256 random bits) and a CRC-32 of all before it (8), so that a mistyped key is told apart from a wrong one without asking the store.
/// </summary>
/// <param name="Id">The key's id, e.g. <c>k-3f9a2b7c1d</c>.</param>
/// <param name="SecretSha256">SHA-256 of its secret.</param>
internal sealed record KeyText(string Id, string SecretSha256)
{
    public const string Prefix = "wcm_";
    private const int IdLength = 10;
    private const int SecretLength = 64;
    private const int CheckLength = 8;
    private const int Length = 4 + IdLength + 1 + SecretLength + CheckLength;

    /// <summary>A new random key.</summary>
    public static string Create()
    {
        var body = $"{Prefix}{RandomNumberGenerator.GetHexString(IdLength, lowercase: true)}_{RandomNumberGenerator.GetHexString(SecretLength, lowercase: true)}";
        return body + CheckOf(body);
    }

    /// <summary>Reads a key; null where the text is none.</summary>
    public static KeyText? Read(string text)
    {
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + IdLength] != '_' || !text.EndsWith(CheckOf(text[..^CheckLength]), StringComparison.Ordinal))
        {
            return null;
        }

        return new KeyText($"k-{text.AsSpan(Prefix.Length, IdLength)}", Sha256Hex.Of(text[^(SecretLength + CheckLength)..^CheckLength]));
    }

    /// <summary>Whether this is the text of a key, in a time that does not depend on where the two differ.</summary>
    public bool Opens(ApiKey key) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretSha256), Encoding.ASCII.GetBytes(key.SecretSha256));

    private static string CheckOf(string text) => Crc32.HashToUInt32(Encoding.UTF8.GetBytes(text)).ToString("x8", CultureInfo.InvariantCulture);
}
