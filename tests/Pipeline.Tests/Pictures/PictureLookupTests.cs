using Wildlife.Partners;
using Wildlife.Pictures;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Pictures;

public sealed class PictureLookupTests : IDisposable
{
    private readonly EmbeddedFixture stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => stores.Dispose();

    [Theory]
    [InlineData(0, true)]
    [InlineData(15, true)]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public async Task A_picture_is_known_by_its_looks_as_near_as_links_are(int bitsApart, bool isKnown)
    {
        var parts = TestParts.Of(stores);
        var hash = new PerceptualHash(0x0123456789abcdef, 0xfedcba9876543210, 0x00ff00ff00ff00ff, 0x1234123412341234);
        var listing = Invented.Listing("s", "1", caseId: "c-1");
        await parts.Cases.TrySaveListingAsync(listing, null, Cancel);
        var picture = new KeptPicture { Source = "s", Url = "https://img.example/1", FetchedAt = Invented.Monday, Name = "n", Sha256 = new string('0', 64), Length = 1, PerceptualHash = hash.ToString(), HashQuality = 100, GroupId = "" };
        await new PictureAlbum(parts.Records).AddAsync(picture, new PictureUse("s", "1"), Cancel);

        // All changed bits lie in the first 32: the other parts still find it.
        var asked = new PerceptualHash(hash.First ^ ((1UL << bitsApart) - 1), hash.Second, hash.Third, hash.Fourth);
        var reader = new LookupReader(parts.Secrets.Sellers, parts.Sources, parts.Cases, new PictureAlbum(parts.Records));
        Assert.Equal(isKnown ? ["c-1"] : [], await reader.CasesOfListingsAsync(new LookupItem(LookupKind.ImagePdq, asked.ToString().ToUpperInvariant()), Cancel));
        Assert.Empty(await reader.CasesOfListingsAsync(new LookupItem(LookupKind.ImagePdq, new string('x', 64)), Cancel));
    }
}
