namespace Wildlife.Evidence;

/// <summary>Writes a package's members to a stream that is never read back: a file, or an answer over HTTP.</summary>
/// <param name="output">The stream; not closed.</param>
internal sealed class ZipWriter(Stream output)
{
    // Without the extension to 64 bits, which not every tool reads.
    private const long LargestFile = uint.MaxValue;
    private readonly List<ZipEntry> entries = [];
    private long written;

    /// <summary>Adds a member; members come in the ordinal order of their names.</summary>
    public async Task AddAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!MemberPath.IsSafe(path) || (entries.Count > 0 && string.CompareOrdinal(entries[^1].Path, path) >= 0))
        {
            throw new ArgumentException($"the member '{path}' is no name for a package, or out of order", nameof(path));
        }

        if (written + content.Length > LargestFile - (1 << 24) || entries.Count == ushort.MaxValue)
        {
            throw new PackageTooLargeException("the package would be larger than 4 GB: split the case first");
        }

        var entry = new ZipEntry(path, written, content.Length, ZipForm.Checksum(content.Span));
        var header = ZipForm.Local(entry);
        await output.WriteAsync(header, cancellationToken).ConfigureAwait(false);
        await output.WriteAsync(content, cancellationToken).ConfigureAwait(false);
        entries.Add(entry);
        written += header.Length + content.Length;
    }

    /// <summary>Ends the file.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken) =>
        await output.WriteAsync(ZipForm.Directory(entries), cancellationToken).ConfigureAwait(false);
}

/// <summary>A case holds more than one package can.</summary>
public sealed class PackageTooLargeException : Exception
{
    /// <summary>Makes one.</summary>
    public PackageTooLargeException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is too large, and the mend.</param>
    public PackageTooLargeException(string message) : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is too large, and the mend.</param>
    /// <param name="innerException">The cause.</param>
    public PackageTooLargeException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
