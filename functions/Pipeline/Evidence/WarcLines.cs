using System.Text;

namespace Wildlife.Evidence;

/// <summary>Lines and blocks of a stream through one buffer of fixed size.</summary>
internal sealed class WarcLines(Stream source) : IDisposable
{
    private const int MaxLine = 64 * 1024;

    private readonly byte[] buffer = new byte[MaxLine];
    private int start;
    private int end;

    /// <summary>The next line without its end; null at the end of the file.</summary>
    public string? ReadLine()
    {
        while (true)
        {
            var newline = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return Take(newline, 1);
            }

            if (!Fill())
            {
                return start == end ? null : Take(end - start, 0);
            }
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
            if (start == end && !Fill())
            {
                throw new EndOfStreamException();
            }

            var count = (int)Math.Min(length, end - start);
            target.Write(buffer, start, count);
            start += count;
            length -= count;
        }
    }

    private string Take(int length, int separator)
    {
        var line = Encoding.UTF8.GetString(buffer, start, length);
        start += length + separator;
        return line.TrimEnd('\r');
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            throw new WarcFormatException($"a header line of more than {MaxLine / 1024} kB");
        }

        var read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
