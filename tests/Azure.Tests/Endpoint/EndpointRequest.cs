using System.Globalization;
using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>A request of the SDK, taken apart.</summary>
internal sealed record EndpointRequest(string Method, string Path, string? Collection, string? Document, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public bool IsForDocuments => Path.Contains("/docs", StringComparison.Ordinal);

    public bool IsQuery => Has("x-ms-documentdb-isquery");

    public bool IsBatch => Has("x-ms-cosmos-is-batch-request");

    public bool IsWrite => !IsQuery && Method != "GET";

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    /// <summary>The partition that the request names; null where it asks several or each operation names its own.</summary>
    public string? Partition => Header("x-ms-documentdb-partitionkey") is { } key ? JsonNode.Parse(key)![0]!.GetValue<string>() : null;

    /// <summary>The range of partitions that a part of a query goes to.</summary>
    public int? Range => IsQuery && Header("x-ms-documentdb-partitionkeyrangeid") is { } range ? int.Parse(range, CultureInfo.InvariantCulture) : null;

    public bool Has(string header) => Headers.ContainsKey(header);

    public string? Header(string header) => Headers.GetValueOrDefault(header);

    public static EndpointRequest Of(HttpRequestMessage request, byte[] body)
    {
        var parts = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        var path = request.RequestUri.AbsolutePath;
        return new EndpointRequest(request.Method.Method, path, parts.Length > 3 ? parts[3] : null, parts.Length > 5 ? parts[5] : null, headers, body);
    }
}
