using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Evidence;

/// <summary>
/// Writes WARC/1.1 records as gzip members, one record each. There is no clock and no chance in it: ids derive from the
/// capture's identity, so the same capture gives the same bytes.
/// </summary>
public sealed class WarcWriter
{
    private readonly ArrayBufferWriter<byte> output;
    private readonly string identity;
    private readonly string date;

    /// <summary>Begins a file about one capture.</summary>
    /// <param name="capturedAt">The WARC-Date of every record.</param>
    /// <param name="identity">What makes the capture unique (instant, URL, hash of the body): record ids derive from it.</param>
    /// <param name="sizeHint">Bytes expected, to spare copies.</param>
    public WarcWriter(DateTimeOffset capturedAt, string identity, int sizeHint = 4096)
    {
        date = capturedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";
        this.identity = $"{date} {identity}";
        output = new ArrayBufferWriter<byte>(Math.Max(sizeHint, 256));
    }

    /// <summary>What was written so far.</summary>
    public ReadOnlyMemory<byte> Written => output.WrittenMemory;

    /// <summary>The id of the capture's record of a type.</summary>
    /// <param name="type">The WARC-Type.</param>
    public string RecordId(string type)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type} {identity}"));
        // RFC 9562, version 8: a UUID whose bits are the application's own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}>";
    }

    /// <summary>Appends a compressed record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="compression">How hard to try; bytes that are compressed already need none.</param>
    public void Append(WarcDraft record, CompressionLevel compression)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var gzip = new GZipStream(new BufferStream(output), compression);
        gzip.Write(Head(record));
        gzip.Write(record.HttpHead.Span);
        gzip.Write(record.Payload.Span);
        gzip.Write("\r\n\r\n"u8);
    }

    /// <summary>Appends a record whose gzip member depends on no compressor: readers of any version can rebuild it byte by byte.</summary>
    /// <param name="record">The record; under 60 kB.</param>
    public void AppendStored(WarcDraft record)
    {
        ArgumentNullException.ThrowIfNull(record);
        byte[] content = [.. Head(record), .. record.HttpHead.Span, .. record.Payload.Span, .. "\r\n\r\n"u8];
        output.Write(StoredGzip.Encode(content));
    }

    private byte[] Head(WarcDraft record)
    {
        using var block = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        block.AppendData(record.HttpHead.Span);
        block.AppendData(record.Payload.Span);
        var head = new StringBuilder(512)
            .Append("WARC/1.1\r\n")
            .Append("WARC-Type: ").Append(record.Type).Append("\r\n")
            .Append("WARC-Record-ID: ").Append(RecordId(record.Type)).Append("\r\n")
            .Append("WARC-Date: ").Append(date).Append("\r\n");
        if (record.TargetUri is not null)
        {
            head.Append("WARC-Target-URI: ").Append(record.TargetUri).Append("\r\n");
        }

        foreach (var (name, value) in record.Fields)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append("WARC-Block-Digest: sha256:").Append(Convert.ToHexStringLower(block.GetCurrentHash())).Append("\r\n");
        if (record.PayloadDigest is not null)
        {
            head.Append("WARC-Payload-Digest: sha256:").Append(record.PayloadDigest).Append("\r\n");
        }

        head.Append("Content-Type: ").Append(record.ContentType).Append("\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {record.HttpHead.Length + record.Payload.Length}\r\n\r\n");
        return Encoding.UTF8.GetBytes(head.ToString());
    }

    /// <summary>Lets a compressor write into the buffer.</summary>
    private sealed class BufferStream(ArrayBufferWriter<byte> buffer) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => buffer.WrittenCount;

        public override long Position
        {
            get => buffer.WrittenCount;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(ReadOnlySpan<byte> source) => buffer.Write(source);

        public override void Write(byte[] source, int offset, int count) => buffer.Write(source.AsSpan(offset, count));

        public override int Read(byte[] target, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

/// <summary>A record to be written.</summary>
/// <param name="Type">The WARC-Type.</param>
/// <param name="TargetUri">The WARC-Target-URI; null for a warcinfo record, which is about no URL.</param>
/// <param name="ContentType">The block's media type.</param>
/// <param name="HttpHead">The HTTP start line and headers; empty for other blocks.</param>
/// <param name="Payload">What follows them.</param>
/// <param name="PayloadDigest">SHA-256 of the payload in hexadecimal; null leaves the field out.</param>
/// <param name="Fields">Further named fields.</param>
public sealed record WarcDraft(
    string Type,
    string? TargetUri,
    string ContentType,
    ReadOnlyMemory<byte> HttpHead,
    ReadOnlyMemory<byte> Payload,
    string? PayloadDigest,
    IReadOnlyList<(string Name, string Value)> Fields);
