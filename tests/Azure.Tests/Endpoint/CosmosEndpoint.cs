using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>
/// A Cosmos DB endpoint in this process, behind the real SDK: it answers what the stores ask and refuses the rest. Containers have two ranges of
/// partitions, so that queries over all of them are merged as in an account that has grown.
/// </summary>
internal sealed class CosmosEndpoint : HttpMessageHandler
{
    private const int Ranges = 2;
    private readonly ConcurrentDictionary<string, EndpointContainer> containers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonNode?>> pages = new(StringComparer.Ordinal);
    private int requests;

    /// <summary>Asked before each request to documents: what goes wrong with it; null lets it through.</summary>
    public Func<EndpointRequest, EndpointFault?> Fault { get; set; } = _ => null;

    /// <summary>Requests to documents so far.</summary>
    public int Requests => requests;

    public EndpointContainer Container(string name) => containers[name];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var asked = EndpointRequest.Of(request, body);
        if (asked.Collection is null || !asked.IsForDocuments)
        {
            return Describe(asked);
        }

        Interlocked.Increment(ref requests);
        var fault = Fault(asked);
        if (fault is { IsAfterWrite: false })
        {
            return Fail(fault);
        }

        var answer = await AnswerAsync(asked);
        return fault is null ? answer : Fail(fault);
    }

    private static HttpResponseMessage Fail(EndpointFault fault)
    {
        if (fault.Status is not { } status)
        {
            throw new HttpRequestException("the connection was reset", new IOException("connection reset by peer"));
        }

        var response = EndpointAnswers.Json(status, """{"code":"Fault","message":"invented"}""", null);
        response.Headers.Add("x-ms-substatus", fault.SubStatus.ToString(CultureInfo.InvariantCulture));
        if (status == HttpStatusCode.TooManyRequests)
        {
            response.Headers.Add("x-ms-retry-after-ms", "2");
        }

        return response;
    }

    // The account, the database, its containers and their ranges.
    private HttpResponseMessage Describe(EndpointRequest asked)
    {
        if (asked.Path == "/")
        {
            return EndpointAnswers.Account();
        }

        if (asked.Collection is not null && asked.Path.EndsWith("/pkranges", StringComparison.Ordinal))
        {
            return asked.Has("If-None-Match") ? EndpointAnswers.Json(HttpStatusCode.NotModified, "", "\"ranges\"") : EndpointAnswers.PartitionRanges(Find(asked.Collection).Rid);
        }

        return asked switch
        {
            { Method: "POST", Path: "/dbs" } or { Method: "GET", Collection: null } => EndpointAnswers.Database(),
            { Method: "POST", Collection: null } => Create(asked.Json),
            { Method: "GET" } => containers.TryGetValue(asked.Collection!, out var found) ? EndpointAnswers.Collection(found) : EndpointAnswers.Json(HttpStatusCode.NotFound, "{}", null),
            { Method: "DELETE" } => EndpointAnswers.Json(HttpStatusCode.NoContent, "", null),
            _ => throw new NotSupportedException($"no store asks {asked.Method} {asked.Path}"),
        };
    }

    private HttpResponseMessage Create(JsonObject definition)
    {
        var paths = definition["indexingPolicy"]!["includedPaths"]!.AsArray().Select(path => path!["path"]!.GetValue<string>()).ToList();
        var container = new EndpointContainer(definition["id"]!.GetValue<string>(), containers.Count + 1, paths, Ranges);
        containers[container.Name] = container;
        return EndpointAnswers.Collection(container, HttpStatusCode.Created);
    }

    private Task<HttpResponseMessage> AnswerAsync(EndpointRequest asked)
    {
        var container = Find(asked.Collection!);
        if (asked.Has("x-ms-cosmos-is-batch-request"))
        {
            return BatchAsync(container, asked);
        }

        return Task.FromResult(asked switch
        {
            { IsQuery: true } => Query(container, asked),
            { Method: "GET" } => EndpointAnswers.Document(container.Read(asked.Partition!, asked.Document!)),
            { Method: "POST" } => One(container, asked, asked.Has("x-ms-documentdb-is-upsert") ? EndpointOperationKind.Upsert : EndpointOperationKind.Create),
            { Method: "PUT" } => One(container, asked, EndpointOperationKind.Replace),
            { Method: "PATCH" } => One(container, asked, EndpointOperationKind.Patch),
            { Method: "DELETE" } => One(container, asked, EndpointOperationKind.Delete),
            _ => throw new NotSupportedException($"no store asks {asked.Method} {asked.Path}"),
        });
    }

    private static HttpResponseMessage One(EndpointContainer container, EndpointRequest asked, EndpointOperationKind kind) => EndpointAnswers.Document(
        container.Write([new EndpointOperation(kind, asked.Partition!, asked.Document, kind == EndpointOperationKind.Delete ? null : asked.Json, asked.Header("If-Match"))], isAtomic: false)[0]);

    private static async Task<HttpResponseMessage> BatchAsync(EndpointContainer container, EndpointRequest asked)
    {
        var operations = await BatchRows.ReadAsync(new MemoryStream(asked.Body), asked.Partition);
        if (operations.Count > 100 || asked.Body.Length > 2 * 1024 * 1024)
        {
            return EndpointAnswers.Json(operations.Count > 100 ? HttpStatusCode.BadRequest : HttpStatusCode.RequestEntityTooLarge, "{}", null);
        }

        var results = container.Write(operations, asked.Header("x-ms-cosmos-batch-atomic") == "True");
        return EndpointAnswers.Bytes(results.All(result => result.IsDone) ? HttpStatusCode.OK : HttpStatusCode.MultiStatus, await BatchRows.WriteAsync(results));
    }

    private HttpResponseMessage Query(EndpointContainer container, EndpointRequest asked)
    {
        if (asked.Header("x-ms-continuation") is not { Length: > 0 } token || !pages.TryRemove(token, out var rows))
        {
            var parameters = asked.Json["parameters"]?.AsArray().ToDictionary(each => each!["name"]!.GetValue<string>(), each => each!["value"]) ?? [];
            var query = new SqlQuery(asked.Json["query"]!.GetValue<string>(), parameters);
            foreach (var path in query.IndexedPaths)
            {
                Assert.True(container.IndexedPaths.Contains($"{path}/?") || container.IndexedPaths.Contains($"{path}/[]/?") || path is "/id" or "/pk", $"the query looks at {path} of {container.Name}, which is not indexed: {asked.Json["query"]}");
            }

            rows = query.Run(container.Select(asked.Partition, asked.Range)).ToList();
        }

        var count = int.Parse(asked.Header("x-ms-max-item-count") ?? "100", CultureInfo.InvariantCulture);
        count = count < 0 ? 100 : count;
        string? next = null;
        if (rows.Count > count)
        {
            next = $"page-{Interlocked.Increment(ref requests)}";
            pages[next] = rows.Skip(count).ToList();
        }

        return EndpointAnswers.Documents(container.Rid, rows.Take(count), next);
    }

    private EndpointContainer Find(string collection) =>
        containers.GetValueOrDefault(collection) ?? containers.Values.First(container => container.Rid == collection);
}
