using Wildlife.Evidence;

namespace Wildlife;

/// <summary>
/// Names and schedules of the pipeline's stages, once: the attributes of the Functions triggers and the embedded host both use them.
/// </summary>
public static class Stages
{
    /// <summary>The plan stage: queues one crawl job for each source whose schedule is due.</summary>
    public const string Plan = "plan";

    /// <summary>The crawl stage: reads a slice of one source's frontier and keeps the pages.</summary>
    public const string Crawl = "crawl";

    /// <summary>The extract stage: reads one kept page, writes one observation.</summary>
    public const string Extract = "extract";

    /// <summary>The classify stage: judges one observation and keeps its listing, links and case.</summary>
    public const string Classify = "classify";

    /// <summary>When the plan stage looks for due sources: six-field cron, seconds first, UTC.</summary>
    public const string PlanSchedule = "0 */5 * * * *";

    /// <summary>The recheck stage: reads the adverts of open cases between the passes of their source, so that a removal is confirmed soon.</summary>
    public const string Recheck = "recheck";

    /// <summary>When the recheck stage runs: six-field cron, seconds first, UTC.</summary>
    public const string RecheckSchedule = "0 0 * * * *";

    /// <summary>The queue of <see cref="Wildlife.Crawl.CrawlJob"/> messages.</summary>
    public const string CrawlQueue = "crawl-jobs";

    /// <summary>The picture stage: keeps one picture of one advert that is in a case.</summary>
    public const string Pictures = "pictures";

    /// <summary>The queue of <see cref="Wildlife.Pictures.PictureJob"/> messages.</summary>
    public const string PictureQueue = "picture-jobs";

    /// <summary>The queue of what leaves the installation: webhooks, alerts, digests.</summary>
    public const string OutboxQueue = "outbox";

    /// <summary>Where objects are set aside that a stage cannot read; the Functions host names it so.</summary>
    public const string ObjectPoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>Where the objects lie that the extract stage is told of, as a blob trigger writes it.</summary>
    public const string ExtractPath = Containers.RawPages + "/{name}";

    /// <summary>Where the objects lie that the classify stage is told of, as a blob trigger writes it.</summary>
    public const string ClassifyPath = Containers.Listings + "/{name}";

    /// <summary>
    /// The settings section that says where queues and containers are, in the Functions app. Not <c>Storage</c>: the host puts <c>AzureWebJobs</c> before
    /// a name first, and would find its own account.
    /// </summary>
    public const string Connection = "DataStorage";

    /// <summary>The notify stage: tells webhooks of what happened.</summary>
    public const string Notify = "notify";

    /// <summary>The notify stage's timer: finds what a kill left, and what is to be tried again.</summary>
    public const string NotifySweep = Notify + "-sweep";

    /// <summary>When the notify stage looks for what happened and for what is to be tried again: every minute.</summary>
    public const string NotifySchedule = "0 * * * * *";

    /// <summary>The keep stage: lets go what is not needed any more.</summary>
    public const string Keep = "keep";

    /// <summary>When the keep stage looks: once a day, at night in Europe.</summary>
    public const string KeepSchedule = "0 30 2 * * *";

    /// <summary>How often a message is tried before it is set aside as poison.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Where messages of a queue are set aside; the Functions host makes the name itself in this way.</summary>
    /// <param name="queue">The queue's name.</param>
    public static string PoisonOf(string queue) => queue + "-poison";

    /// <summary>The stage that is told of each new object of a container; null where none is.</summary>
    /// <param name="container">The container, one of <see cref="Containers"/>.</param>
    public static string? ReaderOf(string container) => container switch
    {
        Containers.RawPages => Extract,
        Containers.Listings => Classify,
        _ => null,
    };
}
