using Wildlife.Crawl;

namespace Wildlife.Sources;

/// <summary>A source with the operator's settings applied.</summary>
internal sealed record SourceEntry(SourceDefinition Definition, SourceBasis? Basis)
{
    public CrawlScope Scope { get; } = new(Definition);

    public static SourceEntry Merge(SourceDefinition source, SourceOverlay? overlay)
    {
        if (overlay is null)
        {
            return new SourceEntry(source, null);
        }

        var merged = source with
        {
            Enabled = overlay.Enabled ?? source.Enabled,
            Crawl = source.Crawl with
            {
                DelayMilliseconds = Math.Max(source.Crawl.DelayMilliseconds, overlay.DelayMilliseconds ?? 0),
                MaxPages = overlay.MaxPages ?? source.Crawl.MaxPages,
                MaxPagesPerDay = overlay.MaxPagesPerDay ?? source.Crawl.MaxPagesPerDay,
                Hours = overlay.Hours ?? source.Crawl.Hours,
            },
        };
        return new SourceEntry(merged, overlay.Basis);
    }

    /// <summary>Why the source must not be read now; null where it may. Samples need no basis: they are ours.</summary>
    public string? Hindrance(DateTimeOffset now)
    {
        if (Definition.Sample)
        {
            return null;
        }

        if (!Definition.Enabled)
        {
            return "not enabled";
        }

        if (Basis is null)
        {
            return "enabled without a basis; file one with 'source set-basis'";
        }

        return Basis.Expires < DateOnly.FromDateTime(now.UtcDateTime)
            ? $"its basis expired on {Basis.Expires:yyyy-MM-dd}; renew it with 'source set-basis'"
            : null;
    }
}
