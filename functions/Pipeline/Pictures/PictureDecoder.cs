using SkiaSharp;

namespace Wildlife.Pictures;

/// <summary>Decodes pictures, bounded: what a site sends may be anything.</summary>
internal static class PictureDecoder
{
    // 40 megapixels: more than any camera of a private seller, and 160 MB at most while decoding.
    private const long MostPixels = 40_000_000;
    private const int HashSide = 512;

    /// <summary>What a picture looks like; null where the bytes are no picture that can be read.</summary>
    /// <param name="bytes">The bytes as received.</param>
    public static PictureLook? Look(ReadOnlySpan<byte> bytes)
    {
        using var decoded = Decode(bytes, HashSide, Smooth);
        if (decoded is null)
        {
            return null;
        }

        var (hash, quality) = PerceptualHasher.Compute(Brightness(decoded.Bitmap), decoded.Bitmap.Width, decoded.Bitmap.Height);
        return new PictureLook(decoded.MediaType, decoded.Width, decoded.Height, hash, quality);
    }

    /// <summary>The picture drawn anew as JPEG, without anything else that the file held (places, thumbnails, text); null where it cannot be read.</summary>
    /// <param name="bytes">The bytes as received.</param>
    /// <param name="longestSide">The longer side is made no longer than this many pixels.</param>
    public static byte[]? Redraw(ReadOnlySpan<byte> bytes, int longestSide)
    {
        using var decoded = Decode(bytes, longestSide, Smooth);
        using var data = decoded?.Bitmap.Encode(SKEncodedImageFormat.Jpeg, 82);
        return data?.ToArray();
    }

    private static SKSamplingOptions Smooth => new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private static DecodedPicture? Decode(ReadOnlySpan<byte> bytes, int longestSide, SKSamplingOptions sampling)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        var bitmap = new SKBitmap(info);
        // A file that ends early still shows what arrived.
        if (codec.GetPixels(info, bitmap.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            bitmap.Dispose();
            return null;
        }

        var scale = (double)longestSide / Math.Max(info.Width, info.Height);
        if (scale < 1)
        {
            using var whole = bitmap;
            bitmap = whole.Resize(new SKImageInfo(Scaled(info.Width, scale), Scaled(info.Height, scale), SKColorType.Rgba8888, SKAlphaType.Unpremul), sampling);
        }

        return new DecodedPicture(bitmap, MediaTypeOf(codec.EncodedFormat), info.Width, info.Height);
    }

    private static int Scaled(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));

    // Rec. 601 luma; what is transparent shows a white ground.
    private static float[] Brightness(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        var brightness = new float[bitmap.Width * bitmap.Height];
        for (var place = 0; place < brightness.Length; place++)
        {
            var pixel = pixels.Slice(place * 4, 4);
            var luma = (0.299f * pixel[0]) + (0.587f * pixel[1]) + (0.114f * pixel[2]);
            var opacity = pixel[3] / 255f;
            brightness[place] = (luma * opacity) + (255f * (1 - opacity));
        }

        return brightness;
    }

    private static string MediaTypeOf(SKEncodedImageFormat format) => format switch
    {
        SKEncodedImageFormat.Jpeg => "image/jpeg",
        SKEncodedImageFormat.Png => "image/png",
        SKEncodedImageFormat.Gif => "image/gif",
        SKEncodedImageFormat.Webp => "image/webp",
        SKEncodedImageFormat.Bmp => "image/bmp",
        SKEncodedImageFormat.Avif => "image/avif",
        _ => "application/octet-stream",
    };

    private sealed record DecodedPicture(SKBitmap Bitmap, string MediaType, int Width, int Height) : IDisposable
    {
        public void Dispose() => Bitmap.Dispose();
    }
}

/// <summary>What a picture looks like.</summary>
/// <param name="MediaType">Its media type, from its bytes.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Hash">Its perceptual hash.</param>
/// <param name="Quality">How much the hash says, 0 to 100.</param>
internal sealed record PictureLook(string MediaType, int Width, int Height, PerceptualHash Hash, int Quality);
