using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Sources;

/// <summary>Reads one source file or overlay strictly.</summary>
internal static class SourceFile
{
    public static SourceDefinition ReadDefinition(string file, ReadOnlySpan<byte> json)
    {
        var source = Read(file, json, WildlifeJson.Default.SourceDefinition);
        SourceRules.Check(file, source);
        return source;
    }

    public static SourceOverlay ReadOverlay(string file, ReadOnlySpan<byte> json)
    {
        var overlay = Read(file, json, WildlifeJson.Default.SourceOverlay);
        if (overlay.DelayMilliseconds is < 0 or > 3_600_000)
        {
            throw new SourceDefinitionException($"{file}: delayMilliseconds must be 0 to 3600000");
        }

        if (overlay.MaxPages is < 1 or > 1_000_000)
        {
            throw new SourceDefinitionException($"{file}: maxPages must be 1 to 1000000");
        }

        if ((CrawlHoursRules.Problem(overlay.Hours) ?? CrawlHoursRules.Problem(overlay.MaxPagesPerDay)) is { } wrong)
        {
            throw new SourceDefinitionException($"{file}: {wrong}");
        }

        return overlay.Basis is { } basis && BasisRules.Problem(basis) is { } problem
            ? throw new SourceDefinitionException($"{file}: {problem}")
            : overlay;
    }

    private static T Read<T>(string file, ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.ToArray());
            if (StrictFields.FirstProblem(document.RootElement, type, "") is { } problem)
            {
                throw new SourceDefinitionException($"{file}: {problem}");
            }

            return document.Deserialize(type) ?? throw new SourceDefinitionException($"{file}: expected an object, found null");
        }
        catch (JsonException error)
        {
            var field = error.Path is { Length: > 2 } path ? $"field {path[2..]}" : $"line {error.LineNumber + 1}";
            throw new SourceDefinitionException($"{file}: {field}: {FirstSentence(error.Message)}", error);
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        end = end < 0 ? message.IndexOf(" LineNumber:", StringComparison.Ordinal) : end;
        return end < 0 ? message : message[..end];
    }
}
