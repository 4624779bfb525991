using Wildlife.Sources;

namespace Wildlife.Pictures;

/// <summary>Where a source's pictures may come from.</summary>
internal static class PictureHosts
{
    /// <summary>Whether a URL is on one of the source's media hosts, or on the source's own.</summary>
    /// <param name="source">The source.</param>
    /// <param name="url">A canonical URL.</param>
    public static bool Allow(SourceDefinition source, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && source.MediaHosts.Concat(source.Hosts).Contains(parsed.Host, StringComparer.OrdinalIgnoreCase);
}
