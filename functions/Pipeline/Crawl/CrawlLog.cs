using Microsoft.Extensions.Logging;

namespace Wildlife.Crawl;

/// <summary>The crawl stage's log messages. URLs stand there as hashes: a search page's URL may hold a person's name.</summary>
internal static partial class CrawlLog
{
    [LoggerMessage(1001, LogLevel.Information, "robots.txt of {Origin}: status {Status}, failure {Failure}, {Sitemaps} sitemaps")]
    public static partial void RobotsRead(ILogger logger, string origin, int status, string? failure, int sitemaps);

    [LoggerMessage(1002, LogLevel.Debug, "{Source}: page {UrlHash} status {Status}, {Bytes} bytes")]
    public static partial void PageStored(ILogger logger, string source, string urlHash, int status, int bytes);

    [LoggerMessage(1003, LogLevel.Warning, "{Source}: page {UrlHash} gave no answer: {Failure}")]
    public static partial void PageFailed(ILogger logger, string source, string urlHash, string failure);

    [LoggerMessage(1004, LogLevel.Information, "{Source}: page {UrlHash} is disallowed by robots.txt")]
    public static partial void PageDisallowed(ILogger logger, string source, string urlHash);

    [LoggerMessage(1005, LogLevel.Information, "{Source}: page {UrlHash} was stored by an earlier run of the job")]
    public static partial void PageReused(ILogger logger, string source, string urlHash);

    [LoggerMessage(1006, LogLevel.Information, "{Source} planned {PlannedAt:u}: {Pages} pages, {Disallowed} disallowed, {Failed} failed, more due: {MoreDue}")]
    public static partial void SliceEnded(ILogger logger, string source, DateTimeOffset plannedAt, int pages, int disallowed, int failed, bool moreDue);

    [LoggerMessage(1007, LogLevel.Warning, "{Source}: left alone until {NotBefore:u}")]
    public static partial void LeftAlone(ILogger logger, string source, DateTimeOffset notBefore);

    [LoggerMessage(1008, LogLevel.Warning, "{Source}: {Reason}")]
    public static partial void NotPlanned(ILogger logger, string source, string reason);
}
