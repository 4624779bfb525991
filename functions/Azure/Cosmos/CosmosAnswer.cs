using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>What the database said to one request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ETag">The document's version; null where there is none.</param>
/// <param name="Body">The answer's body; empty after writes.</param>
internal sealed record CosmosAnswer(HttpStatusCode Status, string? ETag, ReadOnlyMemory<byte> Body)
{
    /// <summary>True where an earlier try of the request ended without an answer: a conflict may then be with the caller's own write.</summary>
    public bool IsRepeated { get; init; }

    public bool IsDone => (int)Status is >= 200 and < 300;

    public T Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Body.Span, type)!;
}
