using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Batches travel as HybridRow records; the schema is the one that the SDK carries in itself.</summary>
internal static class BatchRows
{
    private const int InitialSize = 4096;
    private static readonly LayoutResolverNamespace Resolver = LoadResolver();
    private static readonly Layout ResultLayout = Resolver.Resolve(new SchemaId(2145473649));

    /// <param name="content">The request's body.</param>
    /// <param name="partition">The partition of all operations; null where each names its own, as bulk writes do.</param>
    public static async Task<IReadOnlyList<EndpointOperation>> ReadAsync(Stream content, string? partition)
    {
        var operations = new List<EndpointOperation>();
        var result = await content.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                var row = new RowReader(record, HybridRowVersion.V1, Resolver);
                operations.Add(Read(ref row, partition));
                return Result.Success;
            },
            (ReadOnlyMemory<byte> _) => Result.Success,
            new MemorySpanResizer<byte>(InitialSize));
        return result == Result.Success ? operations : throw new FormatException($"the batch cannot be read: {result}");
    }

    public static async Task<byte[]> WriteAsync(IReadOnlyList<EndpointResult> results)
    {
        var output = new MemoryStream();
        var resizer = new MemorySpanResizer<byte>(InitialSize);
        var written = await output.WriteRecordIOAsync(
            new Segment("", new Namespace()),
            (long index, out ReadOnlyMemory<byte> buffer) =>
            {
                buffer = index >= results.Count ? default : Write(results[(int)index], resizer);
                return Result.Success;
            },
            new MemorySpanResizer<byte>(InitialSize));
        return written == Result.Success ? output.ToArray() : throw new FormatException($"the answer cannot be written: {written}");
    }

    private static EndpointOperation Read(ref RowReader row, string? partition)
    {
        var kind = EndpointOperationKind.Create;
        string? id = null, ifMatch = null;
        JsonObject? body = null;
        while (row.Read())
        {
            switch (row.Path.ToString())
            {
                case "operationType":
                    Require(row.ReadInt32(out var number));
                    kind = (EndpointOperationKind)number;
                    break;
                case "id":
                    Require(row.ReadString(out id));
                    break;
                case "ifMatch":
                    Require(row.ReadString(out ifMatch));
                    break;
                case "partitionKey":
                    Require(row.ReadString(out string key));
                    partition = JsonNode.Parse(key)![0]!.GetValue<string>();
                    break;
                case "resourceBody":
                    Require(row.ReadBinary(out byte[] bytes));
                    body = JsonNode.Parse(Encoding.UTF8.GetString(bytes))!.AsObject();
                    break;
                default:
                    break;
            }
        }

        return new EndpointOperation(kind, partition!, id, body, ifMatch);
    }

    private static ReadOnlyMemory<byte> Write(EndpointResult result, MemorySpanResizer<byte> resizer)
    {
        var row = new RowBuffer(resizer.Memory.Length, resizer);
        row.InitLayout(HybridRowVersion.V1, ResultLayout, Resolver);
        Require(RowWriter.WriteBuffer(ref row, result, Write));
        return resizer.Memory[..row.Length];
    }

    private static Result Write(ref RowWriter writer, TypeArgument type, EndpointResult result)
    {
        Require(writer.WriteInt32("statusCode", (int)result.Status));
        Require(writer.WriteInt32("subStatusCode", 0));
        if (result.Document is { } document)
        {
            Require(writer.WriteString("eTag", document.ETag));
            Require(writer.WriteBinary("resourceBody", Encoding.UTF8.GetBytes(document.Content.ToJsonString())));
        }

        return writer.WriteFloat64("requestCharge", 1);
    }

    private static void Require(Result result)
    {
        if (result != Result.Success)
        {
            throw new FormatException($"a batch's row cannot be read or written: {result}");
        }
    }

    private static LayoutResolverNamespace LoadResolver()
    {
        using var reader = new StreamReader(typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!);
        return new LayoutResolverNamespace(Namespace.Parse(reader.ReadToEnd()));
    }
}
