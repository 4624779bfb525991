namespace Wildlife.Pictures;

/// <summary>A message of the queue <c>picture-jobs</c>: keep one picture of one advert, or what its page loads.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="PlannedAt">The instant of the reading that showed the picture. A retry writes the same name.</param>
/// <param name="Url">The picture's canonical URL; the advert's own where the page is asked for.</param>
/// <param name="AdId">The advert's ad id.</param>
/// <param name="Page">The page to capture as seen, by its name in <c>raw-pages</c>; null asks for one picture.</param>
public sealed record PictureJob(string Source, DateTimeOffset PlannedAt, string Url, string AdId, string? Page = null);
