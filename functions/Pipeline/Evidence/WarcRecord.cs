using System.Globalization;

namespace Wildlife.Evidence;

/// <summary>One record of a WARC file.</summary>
/// <param name="Version">The version line, e.g. <c>WARC/1.1</c>.</param>
/// <param name="Headers">The named fields in file order.</param>
/// <param name="Block">The record's bytes; empty where <paramref name="Oversized"/>.</param>
/// <param name="Oversized">True where the block was larger than the reader's limit and was skipped.</param>
public sealed record WarcRecord(
    string Version,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Block,
    bool Oversized = false)
{
    /// <summary>The record's type: <c>response</c>, <c>request</c>, <c>metadata</c>, <c>revisit</c>, <c>resource</c>, <c>warcinfo</c> …</summary>
    public string Type => Header("WARC-Type") ?? "";

    /// <summary>The URL the record is about, without the angle brackets that some writers put around it.</summary>
    public string? TargetUri => Header("WARC-Target-URI")?.Trim('<', '>');

    /// <summary>When it was captured; null where it does not say or not in a form that can be read.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(Header("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;

    /// <summary>The first field of that name, compared without case; null where there is none.</summary>
    /// <param name="name">The field's name.</param>
    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}

/// <summary>A WARC or WACZ file that cannot be read: the message says where and why, in one line.</summary>
public sealed class WarcFormatException : Exception
{
    /// <summary>Names what is wrong.</summary>
    /// <param name="message">One line.</param>
    public WarcFormatException(string message) : base(message)
    {
    }

    /// <summary>Names what is wrong, with the cause.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">The cause.</param>
    public WarcFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public WarcFormatException()
    {
    }
}
