using System.IO.Enumeration;
using Wildlife.Local.Host;

namespace Wildlife.Local.Import;

/// <summary>Finds the files that can be imported, in a stable order.</summary>
internal static class CaptureFolder
{
    private static readonly string[] Extensions = [".html", ".htm", ".html.gz", ".htm.gz", ".warc", ".warc.gz", ".wacz"];

    /// <summary>The importable files of the paths: a file by itself, a folder with all below it.</summary>
    /// <exception cref="UsageException">A path does not exist, or a folder may not be read.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            files.AddRange(FindOne(path));
        }

        return files.Count > 0 ? files : throw new UsageException($"no page in {string.Join(", ", paths)}: files that end in {string.Join(", ", Extensions)} are read");
    }

    private static IEnumerable<string> FindOne(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException($"there is no file or folder {path}: check the path");
        }

        try
        {
            return FilesBelow(path)
                .Where(file => Extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal)
                .ToList();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new UsageException($"the folder {path} cannot be read ({denied.Message.TrimEnd('.')}): mend its rights, or name the files");
        }
    }

    // Links to files are followed, links to folders are not: one that leads upwards would be walked for ever.
    private static FileSystemEnumerable<string> FilesBelow(string path) => new(
        path,
        (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.System })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };
}
