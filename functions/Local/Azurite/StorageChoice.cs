using System.Security.Cryptography;
using Wildlife.Embedded;
using Wildlife.Local.Host;

namespace Wildlife.Local.Azurite;

/// <summary>
/// Where a data folder keeps its pages and jobs: in itself, or on Azurite. It is chosen when the folder is made and written beside the database, so that
/// every verb finds them again. The file holds the id by which folder and Azurite know each other.
/// </summary>
internal static class StorageChoice
{
    public const string Local = "local";
    public const string OnAzurite = "azurite";
    private const string FileName = "azurite";
    private const int IdLength = 32;

    /// <summary>The folder's id on Azurite; null where it keeps everything itself.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="asked">What <c>--storage</c> said; null: nothing.</param>
    /// <exception cref="UsageException">The folder has chosen otherwise.</exception>
    public static string? Resolve(DataFolder folder, string? asked)
    {
        var path = folder.Combine(FileName);
        if (File.Exists(path))
        {
            return asked != Local ? ReadId(path) : throw new UsageException($"the pages of {folder.Path} are on Azurite: leave --storage out, or choose another folder with --data");
        }

        if (asked != OnAzurite)
        {
            return null;
        }

        return IsUsed(folder)
            ? throw new UsageException($"{folder.Path} keeps its pages itself: leave --storage out, or choose an empty folder with --data")
            : Choose(path);
    }

    /// <summary>Whether anybody has worked in the folder yet.</summary>
    public static bool IsUsed(DataFolder folder) => File.Exists(folder.Combine(SqliteDatabase.FileName));

    private static string Choose(string path)
    {
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        var temporary = path + ".writing";
        File.WriteAllText(temporary, id);
        File.Move(temporary, path, overwrite: true);
        return id;
    }

    private static string ReadId(string path)
    {
        var id = File.ReadAllText(path).Trim();
        return id.Length == IdLength && id.All(char.IsAsciiHexDigitLower)
            ? id
            : throw new UsageException($"the file {path} does not hold the {IdLength} hexadecimal digits it was made with: put it back from a copy of the folder");
    }
}
