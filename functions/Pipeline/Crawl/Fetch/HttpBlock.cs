using System.Globalization;
using System.Text;

namespace Wildlife.Crawl;

/// <summary>An HTTP response as a WARC record holds it.</summary>
/// <param name="Status">The status; 0 where the start line cannot be read.</param>
/// <param name="Headers">The headers in order.</param>
/// <param name="Body">What follows them, chunks not yet joined.</param>
internal sealed record HttpBlock(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Takes a response apart; null where it does not begin with <c>HTTP/</c>.</summary>
    public static HttpBlock? TryParse(ReadOnlyMemory<byte> block)
    {
        if (!block.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var end = block.Span.IndexOf("\r\n\r\n"u8);
        var separator = 4;
        if (end < 0 && (end = block.Span.IndexOf("\n\n"u8)) >= 0)
        {
            separator = 2;
        }

        var head = Encoding.Latin1.GetString(end < 0 ? block.Span : block.Span[..end]);
        var lines = head.Split('\n');
        var headers = new List<KeyValuePair<string, string>>(lines.Length);
        foreach (var line in lines.Skip(1).Select(line => line.TrimEnd('\r')))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length > 0 && line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = new(headers[^1].Key, $"{headers[^1].Value} {line.Trim()}");
            }
            else if (colon > 0)
            {
                headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return new HttpBlock(ReadStatus(lines[0]), headers, end < 0 ? default : block[(end + separator)..]);
    }

    private static int ReadStatus(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && int.TryParse(words[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;
    }
}
