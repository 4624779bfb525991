using System.Runtime.CompilerServices;
using Wildlife.Evidence;

namespace Wildlife.Embedded;

/// <summary>
/// The evidence store as files: written beside, flushed to the disk, then renamed, so that a name never shows half a file.
/// The ledger row and the inbox row of the next stage are committed together; what a kill leaves between rename and commit
/// is found by <see cref="ReconcileAsync"/> at the next start.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="database">Its database.</param>
public sealed class FileEvidenceStore(DataFolder folder, SqliteDatabase database) : IEvidenceStore
{
    private readonly ObjectLedger ledger = new(database);

    /// <inheritdoc/>
    public async Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(container, name);
        if (File.Exists(path))
        {
            return false;
        }

        var directory = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(directory);
        var temporary = $"{path}.{Environment.ProcessId}{TemporaryExtension}";
        try
        {
            await WriteThroughAsync(temporary, content, cancellationToken).ConfigureAwait(false);
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }

        DirectorySync.Flush(directory);
        await ledger.AnnounceAsync(container, name, content, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(container, name), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken)
    {
        // The file first: were its row to go first, a kill in between would leave a file that the next start takes for new.
        var path = PathOf(container, name);
        if (File.Exists(path))
        {
            File.Delete(path);
            DirectorySync.Flush(System.IO.Path.GetDirectoryName(path)!);
        }

        return ledger.RemoveAsync(container, name, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await Task.Run(() => Names(container, prefix), cancellationToken).ConfigureAwait(false);
        foreach (var name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    /// <summary>Announces files that have no ledger row (a kill came between rename and commit) and drops half-written ones. Called once, at start.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many files were announced.</returns>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        var announced = 0;
        foreach (var container in ObjectLedger.Containers)
        {
            var known = await ledger.ListNamesAsync(container, cancellationToken).ConfigureAwait(false);
            DropHalfWritten(folder.Combine(container));
            foreach (var name in Names(container, "").Where(name => !known.Contains(name)))
            {
                var content = await File.ReadAllBytesAsync(PathOf(container, name), cancellationToken).ConfigureAwait(false);
                await ledger.AnnounceAsync(container, name, content, cancellationToken).ConfigureAwait(false);
                announced++;
            }
        }

        return announced;
    }

    /// <summary>The ledger: every object with the hash of its bytes.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<IReadOnlyList<LedgerEntry>> ReadLedgerAsync(CancellationToken cancellationToken) => ledger.ReadAsync(cancellationToken);

    private const string TemporaryExtension = ".writing";

    private static async Task WriteThroughAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(content, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }

    private string PathOf(string container, string name)
    {
        var root = folder.Combine(container) + System.IO.Path.DirectorySeparatorChar;
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));
        return path.StartsWith(root, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"the object name '{name}' leaves its container", nameof(name));
    }

    private List<string> Names(string container, string prefix)
    {
        var root = folder.Combine(container);
        var below = System.IO.Path.Combine(root, prefix[..(prefix.LastIndexOf('/') + 1)]);
        if (!Directory.Exists(below))
        {
            return [];
        }

        return Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(TemporaryExtension, StringComparison.Ordinal))
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static void DropHalfWritten(string directory)
    {
        if (Directory.Exists(directory))
        {
            foreach (var file in Directory.EnumerateFiles(directory, "*" + TemporaryExtension, SearchOption.AllDirectories))
            {
                File.Delete(file);
            }
        }
    }
}
