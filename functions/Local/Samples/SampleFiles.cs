using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Local.Samples;

/// <summary>The sample files, carried inside the assembly.</summary>
internal static class SampleFiles
{
    /// <summary>A text file below <c>Samples/</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>A JSON file below <c>Samples/</c>, read strictly.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    /// <exception cref="JsonException">The file does not have the shape of its type.</exception>
    public static T Json<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"Samples/{name} holds null.");
    }

    private static Stream Open(string name) =>
        typeof(SampleFiles).Assembly.GetManifestResourceStream($"Samples/{name}")
        ?? throw new FileNotFoundException($"No sample file Samples/{name}.");
}
