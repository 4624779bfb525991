using System.Buffers;
using Wildlife.Crawl;

namespace Wildlife.Replay;

/// <summary>What is gathered for one page: the resources one behind the other, as they will lie in the WARC file.</summary>
/// <param name="mostResources">So many at the most.</param>
/// <param name="mostBytes">So many bytes at the most.</param>
internal sealed class ReplayBasket(int mostResources, int mostBytes)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageRecord> records = new(StringComparer.Ordinal);
    private readonly List<ReplayResource> resources = [];
    private readonly List<MissingResource> missing = [];
    private readonly ArrayBufferWriter<byte> bytes = new();

    public IReadOnlyDictionary<string, PageRecord> Records => records;

    public IReadOnlyList<ReplayResource> Resources => resources;

    public IReadOnlyList<MissingResource> Missing => missing;

    public ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;

    /// <summary>Whether a URL is new and there is room for it.</summary>
    public bool Wants(string url)
    {
        if (!seen.Add(url))
        {
            return false;
        }

        if (resources.Count < mostResources && bytes.WrittenCount < mostBytes)
        {
            return true;
        }

        Miss(url, "too-many");
        return false;
    }

    public void Miss(string url, string why) => missing.Add(new MissingResource(url, why));

    /// <summary>Adds a kept object.</summary>
    /// <returns>What it holds; null where it is too large.</returns>
    public PageRecord? Add(string url, string name, ReadOnlyMemory<byte> content)
    {
        if (bytes.WrittenCount + content.Length > mostBytes)
        {
            Miss(url, "too-large");
            return null;
        }

        var record = PageBlob.Read(content);
        records[url] = record;
        resources.Add(new ReplayResource(url, name, bytes.WrittenCount, content.Length));
        bytes.Write(content.Span);
        return record;
    }
}
