using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wildlife.Sources;

/// <summary>Writes the operator's settings of one source, so that the catalogue reads them at the next start.</summary>
public static class SourceSettings
{
    // The file is for people, and never part of a page: é stays é.
    private static readonly JsonWriterOptions ForPeople = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes the settings of a source; fields that the change leaves alone stay.</summary>
    /// <param name="directory">The folder <c>settings/sources</c>; it is made where it does not exist.</param>
    /// <param name="id">The source's id; the catalogue must know it.</param>
    /// <param name="change">From the settings so far (all empty at first) to the new ones.</param>
    /// <exception cref="SourceDefinitionException">The settings on file, or the new ones, are wrong. Nothing is written.</exception>
    public static void Update(string directory, string id, Func<SourceOverlay, SourceOverlay> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var path = Path.Combine(directory, id + ".json");
        var file = $"settings/sources/{id}.json";
        var before = File.Exists(path) ? SourceFile.ReadOverlay(file, File.ReadAllBytes(path)) : new SourceOverlay();
        var json = Write(change(before));
        SourceFile.ReadOverlay(file, json);
        Directory.CreateDirectory(directory);
        // A file of another name first: a reader never sees half of it.
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, json);
        File.Move(temporary, path, overwrite: true);
    }

    private static byte[] Write(SourceOverlay overlay)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ForPeople))
        {
            JsonSerializer.Serialize(writer, overlay, WildlifeJson.Default.SourceOverlay);
        }

        return buffer.ToArray();
    }
}
