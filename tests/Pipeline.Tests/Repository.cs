namespace Wildlife.Tests;

/// <summary>Where the repository is, and the real pages beside it that some tests are held against.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path below the real material; skips the test, saying so, where it is absent.</summary>
    public static string Real(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", "real", .. parts]));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"the real material {path} is not on this machine");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Serverless.sln is in no folder above the tests");
    }
}
