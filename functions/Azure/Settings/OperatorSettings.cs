using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Evidence;

namespace Wildlife.OnAzure.Settings;

/// <summary>Brings the operator's settings from their container to a folder, where the catalogue lays them over the shipped data as in Local.</summary>
public static class OperatorSettings
{
    /// <summary>Fetches everything; what lies in the folder from before is replaced.</summary>
    /// <param name="store">Where the container is.</param>
    /// <param name="folder">The folder; it is made.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="InvalidDataException">A name leads out of the folder.</exception>
    public static async Task FetchAsync(IEvidenceStore store, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }

        Directory.CreateDirectory(root);
        await foreach (var name in store.ListAsync(Containers.Settings, "", cancellationToken).ConfigureAwait(false))
        {
            var path = Path.GetFullPath(Path.Combine(root, name));
            if (!path.StartsWith(root, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"the setting '{name}' would be written outside its folder: delete it from the container {Containers.Settings}");
            }

            // Deleted between the list and here: then it is no setting any more.
            if (await store.ReadAsync(Containers.Settings, name, cancellationToken).ConfigureAwait(false) is { } content)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllBytesAsync(path, content.ToArray(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Who is responsible for personal data; null where nobody has filed it: then the installation knows adverts only.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="JsonException">The file is not one.</exception>
    public static Governance? ReadGovernance(string folder)
    {
        var path = Path.Combine(folder, "governance.json");
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), WildlifeJson.Default.Governance) : null;
    }
}
