using System.Net;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>The documents of one container, with the rules that the database documents: versions, conflicts, limits.</summary>
internal sealed class EndpointContainer(string name, int number, IReadOnlyList<string> indexedPaths, int ranges)
{
    private const int LargestDocument = 2 * 1024 * 1024;
    private static readonly char[] Forbidden = ['/', '\\', '?', '#'];
    private readonly Lock gate = new();
    private readonly Dictionary<(string Partition, string Id), EndpointDocument> documents = [];
    private int written;

    public string Name => name;

    public IReadOnlyList<string> IndexedPaths => indexedPaths;

    /// <summary>The resource id: four bytes of the database, four of the container.</summary>
    public string Rid { get; } = Convert.ToBase64String([0x90, 0x79, 0x06, 0x00, 0xA8, 0x3D, 0x72, (byte)number]);

    public int Count
    {
        get
        {
            lock (gate)
            {
                return documents.Count;
            }
        }
    }

    public EndpointResult Read(string partition, string id)
    {
        lock (gate)
        {
            return documents.TryGetValue((partition, id), out var found) ? new EndpointResult(HttpStatusCode.OK, found) : new EndpointResult(HttpStatusCode.NotFound, null);
        }
    }

    /// <summary>Carries out operations: each by itself, or all or none.</summary>
    public IReadOnlyList<EndpointResult> Write(IReadOnlyList<EndpointOperation> operations, bool isAtomic)
    {
        lock (gate)
        {
            var before = isAtomic ? new Dictionary<(string, string), EndpointDocument>(documents) : null;
            var results = operations.Select(Apply).ToList();
            var failed = results.FindIndex(result => !result.IsDone);
            if (before is null || failed < 0)
            {
                return results;
            }

            documents.Clear();
            foreach (var (key, document) in before)
            {
                documents[key] = document;
            }

            return results.Select((result, index) => index == failed ? result : new EndpointResult(HttpStatusCode.FailedDependency, null)).ToList();
        }
    }

    /// <summary>The documents of a partition, of a range of partitions, or all; in the order in which they were made.</summary>
    public IReadOnlyList<JsonObject> Select(string? partition, int? range)
    {
        lock (gate)
        {
            return documents.Values
                .Where(document => partition is null || document.Partition == partition)
                .Where(document => range is null || RangeOf(document.Partition) == range)
                .OrderBy(document => document.Number)
                .Select(document => document.Content)
                .ToList();
        }
    }

    private int RangeOf(string partition) => partition.Sum(sign => sign) % ranges;

    private EndpointResult Apply(EndpointOperation operation)
    {
        var id = operation.Id ?? operation.Body?["id"]?.GetValue<string>();
        if (id is null || id.Length is 0 or > 255 || id.IndexOfAny(Forbidden) >= 0 || (operation.Body is { } body && operation.Kind != EndpointOperationKind.Patch && body["pk"]?.GetValue<string>() != operation.Partition))
        {
            return new EndpointResult(HttpStatusCode.BadRequest, null);
        }

        var found = documents.GetValueOrDefault((operation.Partition, id));
        if (operation.IfMatch is { } etag && found is not null && found.ETag != etag)
        {
            return new EndpointResult(HttpStatusCode.PreconditionFailed, null);
        }

        return operation.Kind switch
        {
            EndpointOperationKind.Create when found is not null => new EndpointResult(HttpStatusCode.Conflict, null),
            EndpointOperationKind.Create or EndpointOperationKind.Upsert => Put(operation.Partition, id, operation.Body!, found, HttpStatusCode.Created),
            _ when found is null => new EndpointResult(HttpStatusCode.NotFound, null),
            EndpointOperationKind.Read => new EndpointResult(HttpStatusCode.OK, found),
            EndpointOperationKind.Replace => Put(operation.Partition, id, operation.Body!, found, HttpStatusCode.OK),
            EndpointOperationKind.Patch => Put(operation.Partition, id, EndpointPatch.Apply(found.Content, operation.Body!), found, HttpStatusCode.OK),
            _ => Delete(operation.Partition, id),
        };
    }

    private EndpointResult Put(string partition, string id, JsonObject body, EndpointDocument? found, HttpStatusCode status)
    {
        if (body.ToJsonString().Length > LargestDocument)
        {
            return new EndpointResult(HttpStatusCode.RequestEntityTooLarge, null);
        }

        written++;
        var content = EndpointNumbers.Normalise(body);
        content["_rid"] = found?.Content["_rid"]?.GetValue<string>() ?? RidOf(written);
        content["_etag"] = $"\"{number:x8}-0000-0d00-0000-{written:x12}\"";
        content["_ts"] = 1_700_000_000;
        content["_self"] = $"dbs/{Rid}/docs/{written}/";
        content["_attachments"] = "attachments/";
        var document = new EndpointDocument(partition, found?.Number ?? written, content);
        documents[(partition, id)] = document;
        return new EndpointResult(status, document);
    }

    private EndpointResult Delete(string partition, string id)
    {
        documents.Remove((partition, id));
        return new EndpointResult(HttpStatusCode.NoContent, null);
    }

    private string RidOf(int document) => Convert.ToBase64String([.. Convert.FromBase64String(Rid), .. BitConverter.GetBytes((long)document)]);
}

/// <summary>A stored document. Its content is never changed; each write stores another.</summary>
internal sealed record EndpointDocument(string Partition, int Number, JsonObject Content)
{
    public string ETag => Content["_etag"]!.GetValue<string>();
}

/// <summary>One write, or one read within a batch.</summary>
internal sealed record EndpointOperation(EndpointOperationKind Kind, string Partition, string? Id, JsonObject? Body, string? IfMatch);

/// <summary>What came of it.</summary>
internal sealed record EndpointResult(HttpStatusCode Status, EndpointDocument? Document)
{
    public bool IsDone => (int)Status is >= 200 and < 300;
}

/// <summary>Kinds of operation, with the numbers that batches use for them.</summary>
internal enum EndpointOperationKind
{
    Create = 0,
    Patch = 1,
    Read = 2,
    Delete = 4,
    Replace = 5,
    Upsert = 20,
}
