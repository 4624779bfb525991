using System.Globalization;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// How a source's URLs are spread: each shard is a partition of its own, with up to 20 GB (some 30 million URLs) and 10,000 request units a second.
/// Changing the number means moving what is there.
/// </summary>
internal static class FrontierShards
{
    public const int Count = 4;

    public static IEnumerable<string> PartitionsOf(string source) => Enumerable.Range(0, Count).Select(shard => PartitionOf(source, shard));

    public static string PartitionOf(string source, string url) => PartitionOf(source, Convert.ToInt32(Sha256Hex.Of(url)[..2], 16) % Count);

    private static string PartitionOf(string source, int shard) => string.Create(CultureInfo.InvariantCulture, $"{source}/{shard}");
}
