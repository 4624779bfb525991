using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Sources;

/// <summary>Finds misspelt and missing fields before the reader does, so that the message can name the mend.</summary>
internal static class StrictFields
{
    /// <summary>The first problem, as <c>path: what and mend</c>; null where every field is known and none is missing.</summary>
    public static string? FirstProblem(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return InArray(element, type, path);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (type.Kind == JsonTypeInfoKind.Dictionary)
        {
            return InDictionary(element, type, path);
        }

        return type.Kind == JsonTypeInfoKind.Object ? InObject(element, type, path) : null;
    }

    private static string? InObject(JsonElement element, JsonTypeInfo type, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var place = Join(path, property.Name);
            if (!seen.Add(property.Name))
            {
                return $"field {place} stands twice; keep one";
            }

            if (type.Properties.FirstOrDefault(known => known.Name == property.Name) is not { } known)
            {
                return property.Name == "$schema" && path.Length == 0
                    ? "field $schema is not read; remove it"
                    : $"unknown field {place}{Spelling.Suggest(property.Name, type.Properties.Select(each => each.Name))}";
            }

            if (FirstProblem(property.Value, type.Options.GetTypeInfo(known.PropertyType), place) is { } problem)
            {
                return problem;
            }
        }

        return type.Properties.FirstOrDefault(known => known.IsRequired && !seen.Contains(known.Name)) is { } missing
            ? $"field {Join(path, missing.Name)} is missing; add it"
            : null;
    }

    private static string? InDictionary(JsonElement element, JsonTypeInfo type, string path)
    {
        var value = type.Options.GetTypeInfo(type.ElementType!);
        return element.EnumerateObject().Select(entry => FirstProblem(entry.Value, value, Join(path, entry.Name))).FirstOrDefault(problem => problem is not null);
    }

    private static string? InArray(JsonElement element, JsonTypeInfo type, string path)
    {
        if (type.ElementType is null)
        {
            return null;
        }

        var item = type.Options.GetTypeInfo(type.ElementType);
        return element.EnumerateArray().Select((each, index) => FirstProblem(each, item, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
