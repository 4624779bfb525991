namespace Wildlife.Pictures;

/// <summary>A picture of an advert as it was kept.</summary>
public sealed record KeptPicture
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>Its canonical URL on the source's media host.</summary>
    public required string Url { get; init; }

    /// <summary>The planned instant of the reading that asked for it.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The object's name in <c>raw-media</c>: the bytes as received.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of those bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of those bytes.</summary>
    public required int Length { get; init; }

    /// <summary>Media type by the bytes; null where they are no picture that can be read.</summary>
    public string? MediaType { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Perceptual hash (PDQ), 64 hexadecimal digits.</summary>
    public string? PerceptualHash { get; init; }

    /// <summary>How much the perceptual hash says, 0 to 100.</summary>
    public int? HashQuality { get; init; }

    /// <summary>The picture group: pictures that look the same share it.</summary>
    public required string GroupId { get; init; }

    /// <summary>The adverts it stands on.</summary>
    public IReadOnlyList<PictureUse> Uses { get => field ?? []; init; }
}

/// <summary>An advert that shows a picture.</summary>
/// <param name="Source">The advert's source.</param>
/// <param name="AdId">The advert's ad id.</param>
public sealed record PictureUse(string Source, string AdId);
