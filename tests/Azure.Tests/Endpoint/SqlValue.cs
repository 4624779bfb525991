using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>A value of a query: JSON, or undefined, which is neither true nor equal to anything.</summary>
internal readonly record struct SqlValue(bool IsDefined, JsonNode? Node)
{
    public static SqlValue Undefined => default;

    public static SqlValue Of(JsonNode? node) => new(true, node);

    public bool IsTrue => IsDefined && Node?.GetValueKind() == JsonValueKind.True;

    public string? Text => IsDefined && Node?.GetValueKind() == JsonValueKind.String ? Node.GetValue<string>() : null;

    public SqlValue Member(string name) => IsDefined && Node is JsonObject from && from.TryGetPropertyValue(name, out var found) ? Of(found) : Undefined;

    public bool IsSame(SqlValue other) => IsDefined && other.IsDefined && JsonNode.DeepEquals(Node, other.Node);

    /// <summary>Compares two values of one type; null where they cannot be compared, as the database has it.</summary>
    public int? CompareTo(SqlValue other)
    {
        if (!IsDefined || !other.IsDefined || Node is null || other.Node is null || Node.GetValueKind() != other.Node.GetValueKind())
        {
            return null;
        }

        return Node.GetValueKind() switch
        {
            JsonValueKind.String => string.CompareOrdinal(Text, other.Text),
            JsonValueKind.Number => Number.CompareTo(other.Number),
            _ => null,
        };
    }

    private double Number => JsonSerializer.Deserialize<double>(Node);
}
