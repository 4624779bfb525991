using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Wildlife;

/// <summary>Locks short texts away (AES-256-GCM): each is bound to what it belongs to, and opens nowhere else.</summary>
/// <param name="key">32 bytes, of <see cref="InstallationSecrets.KeyFor"/>: one purpose, one key.</param>
internal sealed class SecretBox(byte[] key)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Head = NonceLength + TagLength;

    /// <summary>Locks a text: nonce, tag and cipher text, Base64 for URLs.</summary>
    public string Lock(string clear, string belongsTo)
    {
        var value = Encoding.UTF8.GetBytes(clear);
        var bytes = new byte[Head + value.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(bytes.AsSpan(0, NonceLength), value, bytes.AsSpan(Head), bytes.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(belongsTo));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Opens it; null where it was changed, belongs to something else, or was locked with another key.</summary>
    public string? TryOpen(string locked, string belongsTo)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(locked);
            if (bytes.Length < Head)
            {
                return null;
            }

            var clear = new byte[bytes.Length - Head];
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(Head), bytes.AsSpan(NonceLength, TagLength), clear, Encoding.UTF8.GetBytes(belongsTo));
            return Encoding.UTF8.GetString(clear);
        }
        catch (Exception foreign) when (foreign is FormatException or AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
