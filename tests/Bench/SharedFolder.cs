namespace Wildlife.Bench;

/// <summary>The folder of labelled and real material beside the repository; absent on most machines.</summary>
internal static class SharedFolder
{
    /// <summary>Its path, or null.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(candidate, "ads", "dev.jsonl")))
                return candidate;
        }

        return null;
    }
}
