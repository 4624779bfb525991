using System.Text;

namespace Wildlife.Evidence;

/// <summary>Lines and blocks of a stream through one buffer of fixed size.</summary>
internal sealed class WarcLines(Stream source) : IDisposable
{
    private const int MaxLine = 64 * 1024;

    private readonly byte[] _buffer = new byte[MaxLine];
    private int _start;
    private int _end;

    /// <summary>The next line without its end; null at the end of the file.</summary>
    public string? ReadLine()
    {
        while (true)
        {
            int newline = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (newline >= 0)
                return Take(newline, 1);
            if (!Fill())
                return _start == _end ? null : Take(_end - _start, 0);
        }
    }

    /// <summary>The next line that is not blank: writers differ in how many line ends follow a record.</summary>
    public string? SkipBlank()
    {
        string? line;
        do
        {
            line = ReadLine();
        }
        while (line is not null && string.IsNullOrWhiteSpace(line));
        return line;
    }

    /// <summary>Reads a block; its memory grows with what really comes, whatever length the header claims.</summary>
    public ReadOnlyMemory<byte> ReadExactly(int length)
    {
        var block = new MemoryStream(Math.Min(length, 1024 * 1024));
        Copy(length, block);
        return block.GetBuffer().AsMemory(0, length);
    }

    /// <summary>Passes over a block.</summary>
    public void Skip(long length) => Copy(length, Stream.Null);

    public void Dispose() => source.Dispose();

    private void Copy(long length, Stream target)
    {
        while (length > 0)
        {
            if (_start == _end && !Fill())
                throw new EndOfStreamException();
            int count = (int)Math.Min(length, _end - _start);
            target.Write(_buffer, _start, count);
            _start += count;
            length -= count;
        }
    }

    private string Take(int length, int separator)
    {
        string line = Encoding.UTF8.GetString(_buffer, _start, length);
        _start += length + separator;
        return line.TrimEnd('\r');
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            throw new WarcFormatException($"a header line of more than {MaxLine / 1024} kB");
        int read = source.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
