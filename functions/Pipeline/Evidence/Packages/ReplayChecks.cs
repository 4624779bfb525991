using System.Text.Json;
using Wildlife.Crawl;
using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>Checks pages as seen: that each belongs to a page of the package, names its files by their hashes, and that each resource holds by its own digests.</summary>
internal static class ReplayChecks
{
    public static IEnumerable<VerifyProblem> Run(ZipReader zip, HashSet<string> absent)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<VerifyProblem>();
        foreach (var entry in zip.Entries.Where(entry => entry.Path.StartsWith(ReplayNames.Folder, StringComparison.Ordinal) && entry.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            named.Add(entry.Path);
            if (Read(zip, entry, problems) is { } replay)
            {
                Check(zip, entry.Path, replay, absent, problems);
                named.UnionWith(FilesOf(replay).Select(file => file.Name));
            }
        }

        return problems.Concat(zip.Entries
            .Where(entry => entry.Path.StartsWith(ReplayNames.Folder, StringComparison.Ordinal) && !named.Contains(entry.Path))
            .Select(entry => new VerifyProblem(entry.Path, "belongs to no page: no document beside it names it")));
    }

    private static void Check(ZipReader zip, string path, PageReplay replay, HashSet<string> absent, List<VerifyProblem> problems)
    {
        if (ReplayNames.Document(replay.Page) != path)
        {
            problems.Add(new VerifyProblem(path, "is about another page than its name says"));
        }

        if (Bytes(zip, EvidenceNames.Page(replay.Page)) is { } page ? Sha256Hex.Of(page) != replay.PageSha256 : !absent.Contains(EvidenceNames.Page(replay.Page)))
        {
            problems.Add(new VerifyProblem(path, "the page it names is not in the package with that SHA-256"));
        }

        foreach (var file in FilesOf(replay))
        {
            if (Bytes(zip, file.Name) is { } bytes ? Sha256Hex.Of(bytes) != file.Sha256 : !absent.Contains(file.Name))
            {
                problems.Add(new VerifyProblem(file.Name, $"is missing or is not the bytes that {path} names"));
            }
        }

        if (replay.Warc is { } warc && Bytes(zip, warc.Name) is { } resources)
        {
            CheckResources(warc.Name, resources, replay.Resources, problems);
        }
    }

    // One behind the other and nothing between: each stretch is a kept object by itself.
    private static void CheckResources(string path, byte[] bytes, IReadOnlyList<ReplayResource> resources, List<VerifyProblem> problems)
    {
        long at = 0;
        foreach (var resource in resources)
        {
            if (resource.Offset != at || resource.Length < 0 || resource.Length > bytes.Length - at)
            {
                problems.Add(new VerifyProblem(path, $"does not hold {resource.Name} where it should"));
                return;
            }

            problems.AddRange(PageBlob.Verify(resource.Name, bytes.AsMemory((int)at, (int)resource.Length)).Select(problem => new VerifyProblem(path, $"{resource.Name}: {problem}")));
            at += resource.Length;
        }

        if (at != bytes.Length)
        {
            problems.Add(new VerifyProblem(path, "holds more than its resources"));
        }
    }

    private static IEnumerable<ReplayFile> FilesOf(PageReplay replay) => ((ReplayFile?[])[replay.Warc, replay.Rendered?.File]).OfType<ReplayFile>();

    private static byte[]? Bytes(ZipReader zip, string path) => zip.Find(path) is { } entry ? zip.Read(entry) : null;

    private static PageReplay? Read(ZipReader zip, ZipEntry entry, List<VerifyProblem> problems)
    {
        try
        {
            return JsonSerializer.Deserialize(zip.Read(entry), WildlifeJson.Default.PageReplay);
        }
        catch (JsonException malformed)
        {
            problems.Add(new VerifyProblem(entry.Path, $"cannot be read: {malformed.Message}"));
            return null;
        }
    }
}
