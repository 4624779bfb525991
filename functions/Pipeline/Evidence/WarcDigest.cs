using System.Security.Cryptography;

namespace Wildlife.Evidence;

/// <summary>Digests of WARC records: <c>algorithm:value</c>, the value in Base32 (as most writers do) or hexadecimal.</summary>
internal static class WarcDigest
{
    /// <summary>What a record's digests say against its bytes; digests of unknown algorithms are passed over.</summary>
    public static IEnumerable<string> Problems(WarcRecord record)
    {
        if (record.Oversized)
        {
            yield break;
        }

        if (Holds(record.Header("WARC-Block-Digest"), record.Block.Span) == false)
        {
            yield return $"{record.Type} record: the block is not the one its digest names";
        }

        var head = record.Block.Span.IndexOf("\r\n\r\n"u8);
        var http = record.Header("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true;
        // A revisit's payload is that of the record it refers to.
        if (record.Type == "revisit" || (http && head < 0))
        {
            yield break;
        }

        if (Holds(record.Header("WARC-Payload-Digest"), http ? record.Block.Span[(head + 4)..] : record.Block.Span) == false)
        {
            yield return $"{record.Type} record: the payload is not the one its digest names";
        }
    }

    private static bool? Holds(string? digest, ReadOnlySpan<byte> content)
    {
        var colon = digest?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (digest is null || colon < 0)
        {
            return null;
        }

        var hash = Hash(digest[..colon].ToLowerInvariant(), content);
        var value = digest[(colon + 1)..];
        return hash is null
            ? null
            : value.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
                || value.TrimEnd('=').Equals(Base32(hash), StringComparison.OrdinalIgnoreCase);
    }

#pragma warning disable CA5350, CA5351 // Foreign archives carry SHA-1 and MD5; they are read here, never written.
    private static byte[]? Hash(string algorithm, ReadOnlySpan<byte> content) => algorithm switch
    {
        "sha256" or "sha-256" => SHA256.HashData(content),
        "sha512" or "sha-512" => SHA512.HashData(content),
        "sha1" or "sha-1" => SHA1.HashData(content),
        "md5" => MD5.HashData(content),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    private static string Base32(byte[] hash)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new System.Text.StringBuilder();
        var bits = 0;
        var held = 0;
        foreach (var octet in hash)
        {
            held = (held << 8) | octet;
            bits += 8;
            for (; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            }

            held &= (1 << bits) - 1;
        }

        if (bits > 0)
        {
            text.Append(Alphabet[(held << (5 - bits)) & 31]);
        }

        return text.ToString();
    }
}
