using System.IO.Compression;

namespace Wildlife.Crawl;

/// <summary>Undoes a response's Content-Encoding. Stored bytes stay as received; this is for reading them.</summary>
public static class ContentDecoding
{
    /// <summary>The decoded size that is read by default: 64 MB.</summary>
    public const int DefaultLimit = 64 * 1024 * 1024;

    /// <summary>Decodes a body.</summary>
    /// <param name="headers">The response's headers; every <c>Content-Encoding</c> counts, the last one first.</param>
    /// <param name="body">The body as received.</param>
    /// <param name="limit">Decoded bytes at the most.</param>
    /// <returns>The decoded body; <paramref name="body"/> itself where it is not encoded.</returns>
    /// <exception cref="ContentDecodingException">More than <paramref name="limit"/> bytes, an unknown encoding, or damaged data.</exception>
    public static ReadOnlyMemory<byte> Decode(
        IEnumerable<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var encodings = headers
            .Where(header => header.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.ToLowerInvariant())
            .Where(name => name != "identity")
            .ToArray();
        // Each layer can multiply the size a thousandfold; nobody sends more than two.
        if (encodings.Length > 2)
        {
            throw new ContentDecodingException($"{encodings.Length} layers of Content-Encoding: {string.Join(", ", encodings)}");
        }

        foreach (var encoding in encodings.Reverse())
        {
            body = body.IsEmpty ? body : Decode(encoding, body, limit);
        }

        return body;
    }

    private static ReadOnlyMemory<byte> Decode(string encoding, ReadOnlyMemory<byte> body, int limit)
    {
        try
        {
            using var decoder = Decoder(encoding, body);
            return Bounded(decoder, encoding, limit);
        }
        catch (InvalidDataException error)
        {
            throw new ContentDecodingException($"the body is not {encoding} as its Content-Encoding says, or is damaged", error);
        }
    }

    private static Stream Decoder(string encoding, ReadOnlyMemory<byte> body)
    {
        Stream encoded = new MemoryStream(body.ToArray(), writable: false);
        return encoding switch
        {
            // Some servers label a page gzip that their proxy has unpacked already.
            "gzip" or "x-gzip" when body.Span is not [0x1F, 0x8B, ..] => encoded,
            "gzip" or "x-gzip" => new GZipStream(encoded, CompressionMode.Decompress),
            // "deflate" means zlib's format by RFC 9110; many servers send the bare data.
            "deflate" when IsZlib(body.Span) => new ZLibStream(encoded, CompressionMode.Decompress),
            "deflate" => new DeflateStream(encoded, CompressionMode.Decompress),
            "br" => new BrotliStream(encoded, CompressionMode.Decompress),
            _ => throw new ContentDecodingException($"unknown Content-Encoding '{encoding}'"),
        };
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) =>
        body.Length >= 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;

    private static ReadOnlyMemory<byte> Bounded(Stream decoder, string encoding, int limit)
    {
        var decoded = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = decoder.Read(buffer)) > 0)
        {
            if (decoded.Length + read > limit)
            {
                throw new ContentDecodingException($"the {encoding} body unpacks to more than {limit} bytes");
            }

            decoded.Write(buffer, 0, read);
        }

        return decoded.GetBuffer().AsMemory(0, (int)decoded.Length);
    }
}

/// <summary>A body that cannot be decoded: a decompression bomb, an unknown encoding, damaged data. Reading it again gives the same.</summary>
public sealed class ContentDecodingException : Exception
{
    /// <summary>Names what is wrong.</summary>
    /// <param name="message">One line.</param>
    public ContentDecodingException(string message) : base(message)
    {
    }

    /// <summary>Names what is wrong, with the cause.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">The cause.</param>
    public ContentDecodingException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public ContentDecodingException()
    {
    }
}
