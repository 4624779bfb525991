using System.Globalization;
using System.Numerics;

namespace Wildlife.Pictures;

/// <summary>
/// The 256 bits of a picture that stay nearly the same when it is resized, recompressed, blurred or recoloured: the method is PDQ, published in
/// "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm" (Facebook, 2019). Two pictures of one photograph differ in few bits;
/// two photographs in about half of them.
/// </summary>
/// <param name="First">Bits 0 to 63.</param>
/// <param name="Second">Bits 64 to 127.</param>
/// <param name="Third">Bits 128 to 191.</param>
/// <param name="Fourth">Bits 192 to 255.</param>
internal readonly record struct PerceptualHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Up to so many different bits two pictures count as one: the threshold that the method's authors recommend.</summary>
    public const int SameWithin = 31;

    /// <summary>Number of 16-bit parts. Hashes that differ in fewer bits than there are parts are equal in at least one part, so parts are what an index holds.</summary>
    public const int Parts = 16;

    /// <summary>How many bits differ.</summary>
    /// <param name="other">The other hash.</param>
    public int DistanceTo(PerceptualHash other) =>
        BitOperations.PopCount(First ^ other.First) + BitOperations.PopCount(Second ^ other.Second)
        + BitOperations.PopCount(Third ^ other.Third) + BitOperations.PopCount(Fourth ^ other.Fourth);

    /// <summary>The parts in order, each as four hexadecimal digits.</summary>
    public IEnumerable<string> PartTexts()
    {
        var text = ToString();
        return Enumerable.Range(0, Parts).Select(part => text.Substring(part * 4, 4));
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:x16}{Second:x16}{Third:x16}{Fourth:x16}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">64 hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static PerceptualHash Parse(string text) => text.Length == 64
        ? new(Part(text, 0), Part(text, 16), Part(text, 32), Part(text, 48))
        : throw new FormatException("a perceptual hash has 64 hexadecimal digits");

    /// <summary>Reads a hash that somebody typed; null where it is none.</summary>
    /// <param name="text">64 hexadecimal digits.</param>
    public static PerceptualHash? TryParse(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit) ? Parse(text) : null;

    private static ulong Part(string text, int start) => ulong.Parse(text.AsSpan(start, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
