namespace Wildlife.Pictures;

/// <summary>A message of the queue <c>picture-jobs</c>: keep one picture of one advert.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="PlannedAt">The instant of the reading that showed the picture. A retry writes the same name.</param>
/// <param name="Url">The picture's canonical URL.</param>
/// <param name="AdId">The advert's ad id.</param>
public sealed record PictureJob(string Source, DateTimeOffset PlannedAt, string Url, string AdId);
