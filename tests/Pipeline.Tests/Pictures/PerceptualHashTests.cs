using SkiaSharp;
using Wildlife.Pictures;

namespace Wildlife.Tests.Pictures;

public sealed class PerceptualHashTests
{
    public static TheoryData<string> Edits =>
    [
        "blur-a-little", "blur-a-lot", "high-contrast", "high-saturation", "sharpen-a-little", "sharpen-a-lot",
        "shrink-a-little", "shrink-a-lot", "square-128x128", "square-256x256", "square-512x512",
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_photograph_is_found(string edit)
    {
        var original = Look("bridge-mods/aaa-orig.jpg");
        var edited = Look($"bridge-mods/{edit}.jpg");
        Assert.InRange(original.Quality, PerceptualHasher.LeastQuality, 100);
        Assert.InRange(original.Hash.DistanceTo(edited.Hash), 0, PerceptualHash.SameWithin);
    }

    [Fact]
    public void Other_photographs_are_not_taken_for_it_nor_for_each_other()
    {
        var folder = Folder();
        var looks = Directory.GetFiles(Path.Combine(folder, "reg-test-input", "labelme-subset"), "*.jpg")
            .Append(Path.Combine(folder, "bridge-mods", "aaa-orig.jpg"))
            .Select(path => PictureDecoder.Look(File.ReadAllBytes(path))!.Hash)
            .ToList();
        var pairs = looks.SelectMany((one, index) => looks.Skip(index + 1).Select(other => one.DistanceTo(other))).ToList();
        Assert.True(pairs.Count > 20);
        Assert.All(pairs, distance => Assert.InRange(distance, (2 * PerceptualHash.SameWithin) + 1, 256));
    }

    [Fact]
    public void Each_edit_shares_a_part_with_the_original_so_that_the_index_finds_it()
    {
        var original = Look("bridge-mods/aaa-orig.jpg").Hash.PartTexts().ToList();
        Assert.All(Edits, edit => Assert.Contains(true, Look($"bridge-mods/{edit.Data}.jpg").Hash.PartTexts().Zip(original, (one, other) => one == other)));
    }

    [Fact]
    public void A_hash_is_read_as_it_is_written()
    {
        var hash = new PerceptualHash(1, 0xFEDCBA9876543210, 0, ulong.MaxValue);
        Assert.Equal(hash, PerceptualHash.Parse(hash.ToString()));
        Assert.Equal(16, hash.PartTexts().Count());
        Assert.Throws<FormatException>(() => PerceptualHash.Parse("12"));
    }

    [Fact]
    public void A_flat_picture_says_little()
    {
        using var bitmap = new SKBitmap(320, 200);
        bitmap.Erase(SKColors.Beige);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        Assert.InRange(PictureDecoder.Look(png.AsSpan())!.Quality, 0, PerceptualHasher.LeastQuality - 1);
    }

    [Fact]
    public void What_is_no_picture_looks_like_nothing()
    {
        Assert.Null(PictureDecoder.Look("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8));
        Assert.Null(PictureDecoder.Look([]));
        Assert.Null(PictureDecoder.Look([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]));
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_not_decoded()
    {
        // The head of a PNG of 60,000 by 60,000 pixels: whoever trusts it takes 14 GB.
        byte[] png = [.. "\x89PNG\r\n\x1a\n"u8.ToArray().Skip(1).Prepend((byte)0x89), 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        Assert.Null(PictureDecoder.Look(png));
    }

    [Fact]
    public void A_picture_drawn_anew_holds_nothing_but_the_picture()
    {
        using var bitmap = new SKBitmap(2000, 500);
        bitmap.Erase(SKColors.Teal);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        byte[] withScript = [.. jpeg.ToArray(), .. "<script>alert(1)</script>"u8];

        var drawn = PictureDecoder.Redraw(withScript, 400)!;
        Assert.Equal(-1, drawn.AsSpan().IndexOf("<script>"u8));
        using var again = SKBitmap.Decode(drawn);
        Assert.Equal((400, 100), (again.Width, again.Height));
    }

    private static PictureLook Look(string name) => PictureDecoder.Look(File.ReadAllBytes(Path.Combine(Folder(), name)))!;

    private static string Folder() => Repository.Real("suites", "near_duplicates", "pdq");
}
