using System.IO.Compression;
using System.Text;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class ContentDecodingTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("deflate-raw")]
    [InlineData("br")]
    [InlineData("BR")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public void Every_usual_encoding_is_undone(string encoding)
    {
        byte[] body = Encode(encoding, "héllo"u8.ToArray());

        Assert.Equal("héllo", Encoding.UTF8.GetString(ContentDecoding.Decode(Headers(encoding.Replace("-raw", "", StringComparison.Ordinal)), body).Span));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_decompression_bomb_is_stopped(string encoding)
    {
        byte[] bomb = Encode(encoding, new byte[20_000_000]);

        var error = Assert.Throws<ContentDecodingException>(() => ContentDecoding.Decode(Headers(encoding), bomb, limit: 1_000_000));
        Assert.Contains("more than 1000000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip")]
    public void Unknown_and_stacked_encodings_are_refused(string encoding) =>
        Assert.Throws<ContentDecodingException>(() => ContentDecoding.Decode(Headers(encoding), "xx"u8.ToArray()));

    [Fact]
    public void A_damaged_body_is_told()
    {
        byte[] body = Encode("gzip", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000))));
        body[body.Length / 2] ^= 0x55;

        Assert.Throws<ContentDecodingException>(() => ContentDecoding.Decode(Headers("gzip"), body));
    }

    [Fact]
    public void A_body_that_is_cut_off_gives_what_came_as_in_browsers()
    {
        byte[] body = Encode("gzip", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000))));

        string text = Encoding.UTF8.GetString(ContentDecoding.Decode(Headers("gzip"), body.AsMemory(0, body.Length / 2)).Span);

        Assert.StartsWith("0123456789101112", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_labelled_gzip_that_is_none_is_read_as_it_is() =>
        Assert.Equal("plain", Encoding.UTF8.GetString(ContentDecoding.Decode(Headers("gzip"), "plain"u8.ToArray()).Span));

    private static KeyValuePair<string, string>[] Headers(string encoding) => [new("content-encoding", encoding)];

    private static byte[] Encode(string encodings, byte[] content)
    {
        foreach (string encoding in encodings.Split(", "))
        {
            using var encoded = new MemoryStream();
            using (Stream? encoder = Encoder(encoding, encoded))
                (encoder ?? encoded).Write(content);
            content = encoded.ToArray();
        }
        return content;
    }

    private static Stream? Encoder(string encoding, Stream target) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(target, CompressionLevel.Fastest),
        "deflate" => new ZLibStream(target, CompressionLevel.Fastest),
        "deflate-raw" => new DeflateStream(target, CompressionLevel.Fastest),
        "br" => new BrotliStream(target, CompressionLevel.Fastest),
        _ => null,
    };
}
