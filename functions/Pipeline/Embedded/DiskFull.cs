using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>Recognises a full disk, which every write can meet and which a retry does not mend.</summary>
public static class DiskFull
{
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int SqliteFull = 13;
    private const int SqliteIoError = 10;

    /// <summary>True where the exception, or one it wraps, says that the disk is full.</summary>
    /// <param name="exception">The exception.</param>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        IOException io when io.HResult is NoSpaceOnUnix or DiskFullOnWindows => true,
        SqliteException { SqliteErrorCode: SqliteFull or SqliteIoError } => true,
        _ => Is(exception.InnerException),
    };
}
