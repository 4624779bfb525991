using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// Seals where a page of a list ended (AES-256-GCM). The token tells the caller nothing and holds only for the same caller, route and filters:
/// with another it would lead to the middle of a list that was never asked for.
/// </summary>
/// <param name="key">32 bytes.</param>
internal sealed class ContinuationSeal(byte[] key)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Head = NonceLength + TagLength;
    private const int Longest = 8192;
    private const string Foreign = "the continuation token was not made by this list with these filters for this key: leave it out to start again";

    /// <summary>Seals a continuation.</summary>
    public string Seal(HttpRequest request, string keyId, string continuation)
    {
        var clear = Encoding.UTF8.GetBytes(continuation);
        var token = new byte[Head + clear.Length];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(token.AsSpan(0, NonceLength), clear, token.AsSpan(Head), token.AsSpan(NonceLength, TagLength), Binding(request, keyId));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Opens a token.</summary>
    /// <exception cref="ContinuationException">It was not made for this caller, route and filters.</exception>
    public string Open(HttpRequest request, string keyId, string text)
    {
        try
        {
            var token = text.Length <= Longest ? Base64Url.DecodeFromChars(text) : [];
            if (token.Length >= Head)
            {
                var clear = new byte[token.Length - Head];
                using var aes = new AesGcm(key, TagLength);
                aes.Decrypt(token.AsSpan(0, NonceLength), token.AsSpan(Head), token.AsSpan(NonceLength, TagLength), clear, Binding(request, keyId));
                return Encoding.UTF8.GetString(clear);
            }
        }
        catch (Exception foreign) when (foreign is FormatException or AuthenticationTagMismatchException)
        {
            throw new ContinuationException(Foreign, foreign);
        }

        throw new ContinuationException(Foreign);
    }

    private static byte[] Binding(HttpRequest request, string keyId)
    {
        var filters = request.Query
            .Where(pair => pair.Key is not ("continuationToken" or "maxpagesize"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [request.Path.Value, keyId, .. filters])));
    }
}
