using System.Globalization;
using System.IO.Compression;

namespace Wildlife.Evidence;

/// <summary>Reads WARC files of any writer, record by record: plain, or gzip with one or many members. Holds one record at a time.</summary>
public static class WarcReader
{
    /// <summary>The largest block that is read by default: 64 MB. Larger ones are skipped and marked.</summary>
    public const int DefaultMaxBlock = 64 * 1024 * 1024;

    private const int MaxHeadLines = 200;

    /// <summary>Reads a file's records in order.</summary>
    /// <param name="file">The file; read forward only, not closed.</param>
    /// <param name="maxBlock">Bytes of a block that are held at the most.</param>
    /// <exception cref="WarcFormatException">The file is no WARC, damaged or cut off. Records before the damage were given.</exception>
    public static IEnumerable<WarcRecord> Read(Stream file, int maxBlock = DefaultMaxBlock)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var lines = new WarcLines(Unzipped(file));
        long number = 0;
        while (ReadRecord(lines, maxBlock, number) is { } record)
        {
            number++;
            yield return record;
        }

        if (number == 0)
        {
            throw new WarcFormatException("not a WARC file: it holds no record");
        }
    }

    private static Stream Unzipped(Stream file)
    {
        var buffered = new BufferedStream(file, 64 * 1024);
        var first = buffered.ReadByte();
        var second = buffered.ReadByte();
        var start = new List<byte>();
        if (first >= 0)
        {
            start.Add((byte)first);
        }

        if (second >= 0)
        {
            start.Add((byte)second);
        }

        var whole = new PrefixedStream([.. start], buffered);
        return first == 0x1F && second == 0x8B ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    private static WarcRecord? ReadRecord(WarcLines lines, int maxBlock, long number)
    {
        try
        {
            var version = lines.SkipBlank();
            if (version is null)
            {
                return null;
            }

            if (!version.StartsWith("WARC/", StringComparison.Ordinal))
            {
                throw new WarcFormatException($"record {number + 1}: expected WARC/1.x, found '{Shown(version)}'");
            }

            var headers = ReadHeaders(lines, number);
            var length = ContentLength(headers, number);
            if (length <= maxBlock)
            {
                return new WarcRecord(version.Trim(), headers, lines.ReadExactly((int)length));
            }

            lines.Skip(length);
            return new WarcRecord(version.Trim(), headers, default, Oversized: true);
        }
        catch (InvalidDataException error)
        {
            throw new WarcFormatException($"record {number + 1}: damaged gzip data: {error.Message}", error);
        }
        catch (EndOfStreamException error)
        {
            throw new WarcFormatException($"record {number + 1}: the file ends in the middle of the record", error);
        }
    }

    private static List<KeyValuePair<string, string>> ReadHeaders(WarcLines lines, long number)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                return headers;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = new(headers[^1].Key, headers[^1].Value + " " + line.Trim());
            }
            else if (colon <= 0)
            {
                throw new WarcFormatException($"record {number + 1}: '{Shown(line)}' is not a header");
            }
            else
            {
                headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }

            if (headers.Count > MaxHeadLines)
            {
                throw new WarcFormatException($"record {number + 1}: more than {MaxHeadLines} headers");
            }
        }

        throw new EndOfStreamException();
    }

    private static long ContentLength(List<KeyValuePair<string, string>> headers, long number)
    {
        var text = headers.Find(header => header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Value;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new WarcFormatException($"record {number + 1}: no Content-Length that can be read ('{Shown(text ?? "")}')");
        }

        return length;
    }

    private static string Shown(string line)
    {
        var start = line.Length > 40 ? line[..40] + "…" : line;
        return string.Concat(start.Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
    }
}
