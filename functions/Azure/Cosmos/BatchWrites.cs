using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>Adds the product's documents to a batch.</summary>
internal static class BatchWrites
{
    public static TransactionalBatch Create<T>(this TransactionalBatch batch, T document, JsonTypeInfo<T> type) => batch.CreateItemStream(Body(document, type));

    public static TransactionalBatch Replace<T>(this TransactionalBatch batch, string id, T document, JsonTypeInfo<T> type, string etag) =>
        batch.ReplaceItemStream(id, Body(document, type), new TransactionalBatchItemRequestOptions { IfMatchEtag = etag });

    private static MemoryStream Body<T>(T document, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(document, type));
}
