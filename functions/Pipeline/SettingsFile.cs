using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife;

/// <summary>Reads one file of the operator's settings: strictly, or not at all.</summary>
internal static class SettingsFile
{
    /// <summary>Reads it.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="path">Its path.</param>
    /// <param name="type">Reads it.</param>
    /// <returns>Null where there is no such file.</returns>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    public static T? Read<T>(string path, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type) ?? throw new InvalidDataException($"{path} is empty: fill it, or remove it");
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }
}
