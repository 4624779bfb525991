namespace Wildlife.OnAzure.Cosmos;

/// <summary>The queries of the record store.</summary>
internal static class RecordQueries
{
    public const string List =
        "SELECT c.place AS position, c.document, c._etag FROM c WHERE c.place > @after AND c.place < @end AND c.expires > @now";

    public const string WithTag = "ARRAY_CONTAINS(c.tags, @tag)";

    public const string Order = "c.place";
}
