namespace Wildlife.OnAzure.Storage;

/// <summary>Checks names of objects, so that a name means the same as in the file store.</summary>
internal static class BlobName
{
    private const int Longest = 1024;

    /// <exception cref="ArgumentException">The name would leave its container, or the service would change it.</exception>
    public static string Check(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > Longest)
        {
            throw new ArgumentException($"the object name '{name[..60]}…' is longer than {Longest} signs", nameof(name));
        }

        // The service reads a backslash as a slash and resolves dots.
        return name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Any(part => part is "" or "." or ".." || part.EndsWith('.'))
            ? throw new ArgumentException($"the object name '{name}' leaves its container", nameof(name))
            : name;
    }
}
