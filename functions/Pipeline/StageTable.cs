using System.Collections.Immutable;

namespace Wildlife;

/// <summary>Every stage with what starts it: the triggers of the Functions app and the embedded host's bindings are held equal to this table.</summary>
public static class StageTable
{
    /// <summary>The stages in the order of the flow; serving is told by the routes' own table.</summary>
    public static ImmutableArray<StageRow> All { get; } =
    [
        new(Stages.Plan, "timer " + Stages.PlanSchedule),
        new(Stages.Crawl, "queue " + Stages.CrawlQueue),
        new(Stages.Extract, "blob " + Stages.ExtractPath),
        new(Stages.Classify, "blob " + Stages.ClassifyPath),
        new(Stages.Pictures, "queue " + Stages.PictureQueue),
        new(Stages.Notify, "queue " + Stages.OutboxQueue),
        new(Stages.NotifySweep, "timer " + Stages.NotifySchedule),
    ];
}

/// <summary>A stage.</summary>
/// <param name="Name">Its name, which is its function's.</param>
/// <param name="Trigger"><c>timer</c> with its schedule, <c>queue</c> with its name, or <c>blob</c> with its path.</param>
public sealed record StageRow(string Name, string Trigger);
