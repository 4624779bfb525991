using System.Globalization;
using System.Text;

namespace Wildlife.Local.Import;

/// <summary>Undoes chunked transfer coding, which some tools leave in the WARC. A body that is not chunked after all is left as it is.</summary>
internal static class ChunkedBody
{
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (rest.IndexOf("\r\n"u8) is > 0 and var lineEnd)
        {
            var size = Encoding.ASCII.GetString(rest[..lineEnd]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 || length > rest.Length - lineEnd - 2)
            {
                return body;
            }

            joined.Write(rest.Slice(lineEnd + 2, length));
            if (length == 0)
            {
                return joined.ToArray();
            }

            rest = rest[Math.Min(lineEnd + 2 + length + 2, rest.Length)..];
        }

        return body;
    }
}
