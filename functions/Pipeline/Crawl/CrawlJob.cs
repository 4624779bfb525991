using System.Text.Json.Serialization;

namespace Wildlife.Crawl;

/// <summary>A message of the queue <c>crawl-jobs</c>: read what is due of one source's frontier, for one planned instant.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="PlannedAt">The instant the schedule planned. Every page of the job carries it, so a retry writes the same names.</param>
public sealed record CrawlJob(string Source, DateTimeOffset PlannedAt)
{
    /// <summary>True for what a recheck did not reach in its time: single adverts of open cases, and no pass of the source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRecheck { get; init; }
}
