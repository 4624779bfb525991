using SkiaSharp;
using Wildlife.Evidence;
using Wildlife.Pictures;

namespace Wildlife.Tests.Partners.Contract;

internal static class PictureSamples
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        new("ListPictures", async world => new RouteSample($"api/listings/{world.Listing.Source}:{world.Listing.AdId}/pictures") { MissingPath = "api/listings/nothing/pictures", HiddenFromOthers = (await KeepAsync(world)).Sha256 }),
        new("GetPicture", async world => new RouteSample($"api/pictures/{(await KeepAsync(world)).Sha256}") { MissingPath = "api/pictures/nothing" }),
    ];

    private static async Task<KeptPicture> KeepAsync(SampleWorld world)
    {
        using var bitmap = new SKBitmap(32, 20);
        bitmap.Erase(SKColors.Beige);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        var bytes = png.ToArray();
        var picture = new KeptPicture
        {
            Source = world.Listing.Source, Url = "https://img.example/1.png", FetchedAt = world.Server.Time.GetUtcNow(), Name = "1.png", Sha256 = Sha256Hex.Of(bytes), Length = bytes.Length, GroupId = "g",
        };
        await world.Server.Parts.Evidence.TryCreateAsync(Containers.RawMedia, picture.Name, bytes, Cancel);
        await new PictureAlbum(world.Server.Parts.Records).AddAsync(picture, new PictureUse(world.Listing.Source, world.Listing.AdId), Cancel);
        return picture;
    }
}
