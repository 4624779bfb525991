using Wildlife.Crawl;

namespace Wildlife.Local.Import;

/// <summary>A page found in an imported file, or why none was.</summary>
/// <param name="File">The file as the person named it; a page inside an archive adds <c>#</c> and its URL.</param>
/// <param name="Page">The page; null where nothing could be read.</param>
/// <param name="Problem">Why not; null where a page was read.</param>
internal sealed record CaptureFile(string File, PageRecord? Page, string? Problem)
{
    public static CaptureFile Skipped(string file, string problem) => new(file, null, problem);
}
