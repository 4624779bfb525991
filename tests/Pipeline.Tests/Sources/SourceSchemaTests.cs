using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.Tests.Sources;

public sealed class SourceSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.Combine("functions", "data", "schema", "source.schema.json")))!;

    [Fact]
    public void The_schema_and_the_record_have_the_same_fields() =>
        Assert.Empty(Differences(Schema, WildlifeJson.Default.SourceDefinition, ""));

    [Fact]
    public void Every_shipped_file_is_good() =>
        Assert.NotEmpty(Wildlife.Sources.SourceCatalog.Load(Repository.Combine("functions", "data", "sources")).All);

    private static IEnumerable<string> Differences(JsonNode schema, JsonTypeInfo type, string path)
    {
        schema = schema["$ref"] is null ? schema : Schema["$defs"]!["marks"]!;
        if (type.Kind == JsonTypeInfoKind.Dictionary)
            return Differences(schema["additionalProperties"]!, type.Options.GetTypeInfo(type.ElementType!), path + "*.");
        if (type.Kind != JsonTypeInfoKind.Object)
            return [];
        var properties = schema["properties"]!.AsObject();
        string[] required = [.. (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Order(StringComparer.Ordinal)];
        string[] known = [.. type.Properties.Select(property => property.Name).Order(StringComparer.Ordinal)];
        List<string> wrong = [];
        if (!known.SequenceEqual(properties.Select(property => property.Key).Order(StringComparer.Ordinal)))
            wrong.Add($"{path}: the schema has {string.Join(",", properties.Select(property => property.Key))}, the record {string.Join(",", known)}");
        string[] needed = [.. type.Properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal)];
        if (!needed.SequenceEqual(required))
            wrong.Add($"{path}: the schema requires {string.Join(",", required)}, the record {string.Join(",", needed)}");
        if ((bool?)schema["additionalProperties"] != false)
            wrong.Add($"{path}: the schema allows unknown fields");
        return wrong.Concat(type.Properties.Where(property => properties[property.Name] is not null)
            .SelectMany(property => Differences(properties[property.Name]!, type.Options.GetTypeInfo(property.PropertyType), path + property.Name + ".")));
    }
}
