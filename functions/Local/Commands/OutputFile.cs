using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Writes a file that is whole or not there.</summary>
internal static class OutputFile
{
    /// <exception cref="UsageException">The file cannot be written there.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.writing";
        try
        {
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or DirectoryNotFoundException || (denied is IOException && Directory.Exists(path)))
        {
            throw new UsageException($"{path} cannot be written ({denied.Message.TrimEnd('.')}): name another file with --out");
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }
}
