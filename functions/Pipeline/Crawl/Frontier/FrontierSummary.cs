namespace Wildlife.Crawl;

/// <summary>What the latest pass over a source gave.</summary>
/// <param name="PlannedAt">The pass's planned instant.</param>
/// <param name="Known">URLs known.</param>
/// <param name="Read">Pages read in the pass.</param>
/// <param name="Disallowed">URLs that robots.txt disallows, never fetched.</param>
/// <param name="Failed">URLs that gave no answer, or an error of the server.</param>
/// <param name="Kinds">How many pages were of each kind.</param>
public sealed record FrontierSummary(DateTimeOffset PlannedAt, int Known, int Read, int Disallowed, int Failed, IReadOnlyDictionary<string, int> Kinds)
{
    /// <summary>The kind of a page that contradicts its source file.</summary>
    public const string NotUnderstood = "not-understood";

    /// <summary>Adverts that were not asked for in the pass because they rarely change; they count as seen.</summary>
    public int Resting { get; init; }

    /// <summary>How many pages were of a kind.</summary>
    /// <param name="kind">The kind's wire name.</param>
    public int Count(string kind) => Kinds.GetValueOrDefault(kind);
}
