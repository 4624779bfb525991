using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Answers in the shapes that the SDK reads.</summary>
internal static class EndpointAnswers
{
    private const string QueryEngine =
        """
        {"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":10,"maxLogicalAndPerSqlQuery":2000,"maxLogicalOrPerSqlQuery":2000,"maxUdfRefPerSqlQuery":10,
        "maxInExpressionItemsCount":16000,"queryMaxInMemorySortDocumentCount":500,"maxQueryRequestTimeoutFraction":0.9,"sqlAllowNonFiniteNumbers":false,
        "sqlAllowAggregateFunctions":true,"sqlAllowSubQuery":true,"sqlAllowScalarSubQuery":true,"allowNewKeywords":true,"sqlAllowLike":true,
        "sqlAllowGroupByClause":true,"maxSpatialQueryCells":12,"spatialMaxGeometryPointCount":256,"sqlDisableOptimizationFlags":0,"sqlAllowTop":true,
        "enableSpatialIndexing":true}
        """;

    public static HttpResponseMessage Account() => Json(
        HttpStatusCode.OK,
        new JsonObject
        {
            ["id"] = "local",
            ["writableLocations"] = Location(),
            ["readableLocations"] = Location(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = JsonNode.Parse("""{"asyncReplication":false,"minReplicaSetSize":1,"maxReplicasetSize":4}"""),
            ["systemReplicationPolicy"] = JsonNode.Parse("""{"minReplicaSetSize":1,"maxReplicasetSize":4}"""),
            ["userConsistencyPolicy"] = JsonNode.Parse("""{"defaultConsistencyLevel":"Session"}"""),
            ["readPolicy"] = JsonNode.Parse("""{"primaryReadCoefficient":1,"secondaryReadCoefficient":1}"""),
            ["queryEngineConfiguration"] = QueryEngine,
        }.ToJsonString(),
        null);

    public static HttpResponseMessage Database() => Json(HttpStatusCode.OK, """{"id":"wildlife","_rid":"kHkGAA==","_self":"dbs/kHkGAA==/","_etag":"\"1\"","_ts":1}""", "\"1\"");

    public static HttpResponseMessage Collection(EndpointContainer container, HttpStatusCode status = HttpStatusCode.OK) => Json(
        status,
        new JsonObject
        {
            ["id"] = container.Name,
            ["partitionKey"] = JsonNode.Parse("""{"paths":["/pk"],"kind":"Hash","version":2}"""),
            ["indexingPolicy"] = JsonNode.Parse("""{"indexingMode":"consistent","automatic":true,"includedPaths":[],"excludedPaths":[{"path":"/*"}]}"""),
            ["_rid"] = container.Rid,
            ["_self"] = $"dbs/kHkGAA==/colls/{container.Rid}/",
            ["_etag"] = "\"1\"",
            ["_ts"] = 1,
        }.ToJsonString(),
        "\"1\"");

    public static HttpResponseMessage PartitionRanges(string rid) => Json(
        HttpStatusCode.OK,
        new JsonObject
        {
            ["_rid"] = rid,
            ["PartitionKeyRanges"] = new JsonArray(Range("0", "", Middle), Range("1", Middle, "FF")),
            ["_count"] = 2,
        }.ToJsonString(),
        "\"ranges\"");

    public static HttpResponseMessage Document(EndpointResult result) => Json(result.Status, result.Document?.Content.ToJsonString() ?? "{}", result.Document?.ETag);

    public static HttpResponseMessage Documents(string rid, IEnumerable<JsonNode?> rows, string? next)
    {
        var array = new JsonArray([.. rows]);
        var response = Json(HttpStatusCode.OK, new JsonObject { ["_rid"] = rid, ["Documents"] = array, ["_count"] = array.Count }.ToJsonString(), null);
        if (next is not null)
        {
            response.Headers.Add("x-ms-continuation", next);
        }

        return response;
    }

    public static HttpResponseMessage Bytes(HttpStatusCode status, byte[] body) => Common(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });

    public static HttpResponseMessage Json(HttpStatusCode status, string body, string? etag)
    {
        var response = Common(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        if (etag is not null)
        {
            response.Headers.TryAddWithoutValidation("etag", etag);
        }

        return response;
    }

    private const string Middle = "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF";

    private static HttpResponseMessage Common(HttpResponseMessage response)
    {
        response.Headers.Add("x-ms-activity-id", "00000000-0000-0000-0000-000000000001");
        response.Headers.Add("x-ms-session-token", "0:-1#1");
        response.Headers.Add("x-ms-request-charge", "1");
        return response;
    }

    private static JsonArray Location() => new(new JsonObject { ["name"] = "Local", ["databaseAccountEndpoint"] = "https://cosmos.example/" });

    private static JsonObject Range(string id, string from, string to) => new()
    {
        ["_rid"] = "kHkGAKg9cpUCAAAAAAAAUA==",
        ["id"] = id,
        ["_etag"] = "\"1\"",
        ["minInclusive"] = from,
        ["maxExclusive"] = to,
        ["ridPrefix"] = 0,
        ["_self"] = "ranges",
        ["throughputFraction"] = 1,
        ["status"] = "online",
        ["parents"] = new JsonArray(),
        ["_ts"] = 1,
    };
}
