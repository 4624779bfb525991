using Microsoft.AspNetCore.Http;
using Wildlife.Evidence;
using Wildlife.Partners;

namespace Wildlife.Pictures;

/// <summary>Pictures from our own store: which an advert has, and one of them drawn anew, so that no byte of a foreign file reaches a browser.</summary>
/// <param name="album">The kept pictures.</param>
/// <param name="evidence">Their bytes.</param>
public sealed class PictureRoutes(PictureAlbum album, IEvidenceStore evidence)
{
    private const int LongestSide = 1280;

    /// <summary>The pictures of one advert.</summary>
    public static ApiRoute ListRoute { get; } = new("ListPictures", Routes.ListingPictures, "The kept pictures of one listing; its id is source:adId", typeof(PicturePage), [], [404]) { Roles = Audience.Casework };

    /// <summary>One picture.</summary>
    public static ApiRoute GetRoute { get; } = new("GetPicture", Routes.Picture, "One kept picture by the SHA-256 of its bytes, drawn anew as JPEG of at most 1,280 pixels", typeof(string), [], [404])
    {
        Roles = Audience.Casework,
        MediaType = "image/jpeg",
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new PictureRoutes(new PictureAlbum(parts.Records), parts.Evidence);
        return [new(ListRoute, routes.ListAsync), new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Answers the pictures of an advert.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (source, adId) = ListingId.Of(context);
        var found = await album.OfAdvertAsync(source, adId, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<PicturePage>(new PicturePage(found), WildlifeJson.Default.PicturePage, ETag: null);
    }

    /// <summary>Answers one picture.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sha256 = context.Request.RouteValues["id"] as string ?? "";
        var picture = await album.FindByBytesAsync(sha256, cancellationToken).ConfigureAwait(false);
        if (picture is null || !Caller.Of(context).MaySee(picture.Source))
        {
            throw ApiProblemException.NotFound("such picture");
        }

        var bytes = await evidence.ReadAsync(Containers.RawMedia, picture.Name, cancellationToken).ConfigureAwait(false)
            ?? throw ApiProblemException.NotFound("such picture any more: its bytes were not needed by a case and have been deleted");
        var drawn = PictureDecoder.Redraw(bytes.Span, LongestSide) ?? throw ApiProblemException.NotFound("picture that can be drawn: the file is kept, and is no picture");
        return Results.Bytes(drawn, "image/jpeg");
    }
}

/// <summary>The pictures of an advert.</summary>
/// <param name="Value">The pictures.</param>
public sealed record PicturePage(IReadOnlyList<KeptPicture> Value);
