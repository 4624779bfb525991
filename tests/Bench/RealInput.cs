namespace Wildlife.Bench;

/// <summary>Finds the labelled input that lies beside the project's folder, never inside it.</summary>
internal static class RealInput
{
    /// <summary>The folder <c>../shared/real</c> of the repository's root; null where it is absent.</summary>
    public static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Serverless.sln")))
            {
                string real = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "real"));
                return Directory.Exists(real) ? real : null;
            }
        }

        return null;
    }
}
