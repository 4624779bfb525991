namespace Wildlife.Embedded;

/// <summary>
/// The folder that holds one embedded installation. Opening it takes a lock that the system drops when the process ends, however it ends:
/// two processes never write one folder.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream? heldLock;

    private DataFolder(string path, FileStream? heldLock)
    {
        Path = path;
        this.heldLock = heldLock;
    }

    /// <summary>The folder's absolute path.</summary>
    public string Path { get; }

    /// <summary>Whether this process holds the lock: only then does it work in the folder.</summary>
    public bool IsHeld => heldLock is not null;

    /// <summary>Makes the folder where it is missing and takes its lock.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DataFolderException">The folder cannot be made or written, or another process holds it.</exception>
    public static DataFolder Open(string path)
    {
        var full = FullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            var file = System.IO.Path.Combine(full, "lock");
            return new DataFolder(full, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new DataFolderException($"the data folder {full} cannot be written: choose another with --data or mend its rights", denied);
        }
        catch (IOException busy)
        {
            throw new DataFolderException(Explain(full, busy), busy);
        }
    }

    /// <summary>Opens an existing folder without its lock, to read beside a running process.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DataFolderException">The folder holds no data.</exception>
    public static DataFolder OpenForReading(string path)
    {
        var full = FullPath(path);
        return File.Exists(System.IO.Path.Combine(full, SqliteDatabase.FileName))
            ? new DataFolder(full, heldLock: null)
            : throw new DataFolderException($"there are no data in {full}: run 'demo' or 'import' first, or name the folder with --data");
    }

    /// <summary>A path below the folder.</summary>
    /// <param name="parts">Its parts.</param>
    public string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Drops the lock.</summary>
    public void Dispose() => heldLock?.Dispose();

    private static string FullPath(string path) => path.Length > 0
        ? System.IO.Path.GetFullPath(path)
        : throw new DataFolderException("the data folder's name is empty: name one with --data, or leave --data out");

    private static string Explain(string full, IOException failure) => failure switch
    {
        _ when File.Exists(full) => $"the data folder {full} is a file: choose another with --data",
        _ when DiskFull.Is(failure) => $"the disk of the data folder {full} is full: free some room and run again",
        _ when File.Exists(System.IO.Path.Combine(full, "lock")) => $"the data folder {full} is used by another process: end it, or choose another folder with --data",
        _ => $"the data folder {full} cannot be made ({failure.Message.TrimEnd('.')}): choose another with --data",
    };
}
