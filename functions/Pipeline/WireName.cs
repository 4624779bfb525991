using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife;

/// <summary>The name an enumeration's value has in JSON, so that queries, columns and documents agree.</summary>
public static class WireName
{
    /// <summary>The wire name of a value, e.g. <c>legal-wildlife</c>.</summary>
    /// <typeparam name="T">An enumeration of the JSON context.</typeparam>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value) where T : struct, Enum =>
        JsonSerializer.SerializeToElement(value, TypeInfo<T>()).GetString()!;

    /// <summary>Reads a wire name.</summary>
    /// <typeparam name="T">An enumeration of the JSON context.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>False where no value has that name.</returns>
    public static bool TryParse<T>(string name, out T value) where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Of(candidate) == name)
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)WildlifeJson.Default.GetTypeInfo(typeof(T))!;
}
