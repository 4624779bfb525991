namespace Wildlife.Evidence;

/// <summary>A stream that refuses to give more than a limit: what stops a file that unpacks without end.</summary>
internal sealed class BoundedStream(Stream source, long limit) : Stream
{
    private long read;

    /// <summary>Bytes that may still be read.</summary>
    public long Left => limit - read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        this.read += read;
        return Left >= 0 ? read : throw new WarcFormatException($"unpacks to more than {limit} bytes");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
