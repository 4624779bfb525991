using Wildlife.Crawl;

namespace Wildlife.Sources;

/// <summary>The marketplaces known: the shipped files with the operator's settings over them. Read once, strictly.</summary>
public sealed class SourceCatalog
{
    private readonly Dictionary<string, SourceEntry> entries;

    private SourceCatalog(IEnumerable<SourceEntry> entries)
    {
        this.entries = entries.ToDictionary(entry => entry.Definition.Id, StringComparer.Ordinal);
        All = [.. this.entries.Values.Select(entry => entry.Definition).OrderBy(source => source.Id, StringComparer.Ordinal)];
    }

    /// <summary>All sources, by id.</summary>
    public IReadOnlyList<SourceDefinition> All { get; }

    /// <summary>Reads <c>*.json</c> of a folder.</summary>
    /// <param name="directory">The shipped files, <c>data/sources</c>.</param>
    /// <param name="overlayDirectory">The operator's <c>settings/sources</c>; null or a folder that does not exist for none.</param>
    /// <exception cref="SourceDefinitionException">A file is wrong: misspelt field, bad pattern, selector, schedule or code. One line names it.</exception>
    public static SourceCatalog Load(string directory, string? overlayDirectory = null)
    {
        if (!Directory.Exists(directory))
        {
            throw new SourceDefinitionException($"{directory}: the folder of sources does not exist");
        }

        var files = Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal);
        SourceDefinition[] shipped = [.. files.Select(path => SourceFile.ReadDefinition(Path.GetFileName(path), File.ReadAllBytes(path)))];
        RefuseSharedHosts(shipped);
        var overlays = LoadOverlays(overlayDirectory, shipped);
        return new SourceCatalog(shipped.Select(source => SourceEntry.Merge(source, overlays.GetValueOrDefault(source.Id))));
    }

    /// <summary>A catalogue of definitions made in memory, checked as files are.</summary>
    /// <param name="sources">The definitions.</param>
    /// <exception cref="SourceDefinitionException">One is wrong.</exception>
    public static SourceCatalog Of(params IEnumerable<SourceDefinition> sources)
    {
        SourceDefinition[] all = [.. sources];
        foreach (var source in all)
        {
            SourceRules.Check(source.Id + ".json", source);
        }

        RefuseSharedHosts(all);
        return new SourceCatalog(all.Select(source => SourceEntry.Merge(source, null)));
    }

    /// <summary>The source of an id; null where there is none.</summary>
    /// <param name="id">The id.</param>
    public SourceDefinition? Find(string id) => entries.GetValueOrDefault(id)?.Definition;

    /// <summary>The source of an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="SourceDefinitionException">There is none; the message says which are near.</exception>
    public SourceDefinition Require(string id) =>
        Find(id) ?? throw new SourceDefinitionException($"no source '{id}'{Spelling.Suggest(id, entries.Keys)}");

    /// <summary>The source that reads a URL's host; null where none does.</summary>
    /// <param name="url">An absolute URL.</param>
    public SourceDefinition? FindByHost(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? All.FirstOrDefault(source => source.Hosts.Contains(parsed.Host, StringComparer.OrdinalIgnoreCase)) : null;

    /// <summary>A source's URL rules, prepared once.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="SourceDefinitionException">There is no such source.</exception>
    public CrawlScope Scope(string id) => entries[Require(id).Id].Scope;

    /// <summary>The operator's basis for reading a source; null where none is filed.</summary>
    /// <param name="id">The id.</param>
    public SourceBasis? Basis(string id) => entries.GetValueOrDefault(id)?.Basis;

    /// <summary>Why a source must not be read now; null where it may.</summary>
    /// <param name="id">The id.</param>
    /// <param name="now">The time.</param>
    public string? Hindrance(string id, DateTimeOffset now) =>
        entries.GetValueOrDefault(id) is { } entry ? entry.Hindrance(now) : $"no source '{id}'";

    /// <summary>A host is of one source: its budget, delay and basis would else be counted twice, and a page would be of whichever came first.</summary>
    private static void RefuseSharedHosts(SourceDefinition[] sources)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
        {
            foreach (var host in source.Hosts)
            {
                if (!owners.TryAdd(host, source.Id) && owners[host] != source.Id)
                {
                    throw new SourceDefinitionException($"{source.Id}.json: hosts: '{host}' is a host of {owners[host]}.json too; name it in one of them");
                }
            }
        }
    }

    private static Dictionary<string, SourceOverlay> LoadOverlays(string? directory, SourceDefinition[] shipped)
    {
        var overlays = new Dictionary<string, SourceOverlay>(StringComparer.Ordinal);
        if (directory is null || !Directory.Exists(directory))
        {
            return overlays;
        }

        foreach (var path in Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!shipped.Any(source => source.Id == id))
            {
                throw new SourceDefinitionException($"settings/sources/{id}.json: no source of that name{Spelling.Suggest(id, shipped.Select(source => source.Id))}");
            }

            overlays.Add(id, SourceFile.ReadOverlay($"settings/sources/{id}.json", File.ReadAllBytes(path)));
        }

        return overlays;
    }
}
