using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>
/// A MinHash signature of an advert's text over pairs of neighbouring words (Broder 1997). Two texts that share most word pairs share most of
/// its 32 values; eight bands of four values find such texts by equality (locality-sensitive hashing).
/// </summary>
public sealed class TextFingerprint
{
    /// <summary>Share of equal values from which two adverts are one advert posted twice.</summary>
    public const double SameAdvert = 0.7;

    private const int Values = 32;
    private const int RowsPerBand = 4;
    private readonly uint[] values;

    private TextFingerprint(uint[] values) => this.values = values;

    /// <summary>The number of bands.</summary>
    public static int Bands => Values / RowsPerBand;

    /// <summary>The fingerprint of a text; null where it has too few words to tell adverts apart.</summary>
    /// <param name="title">The title.</param>
    /// <param name="description">The text.</param>
    public static TextFingerprint? Of(string? title, string? description)
    {
        var words = WordsOf($"{title} {description}");
        if (words.Count < 6)
        {
            return null;
        }

        var values = new uint[Values];
        Array.Fill(values, uint.MaxValue);
        for (var index = 1; index < words.Count; index++)
        {
            Fold(values, XxHash64.HashToUInt64(Encoding.UTF8.GetBytes($"{words[index - 1]} {words[index]}")));
        }

        return new TextFingerprint(values);
    }

    /// <summary>Reads a stored signature.</summary>
    /// <param name="bytes">Its 128 bytes.</param>
    public static TextFingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        var values = new uint[Values];
        for (var index = 0; index < Values; index++)
        {
            values[index] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(index * sizeof(uint))..]);
        }

        return new TextFingerprint(values);
    }

    /// <summary>The signature's 128 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Values * sizeof(uint)];
        for (var index = 0; index < Values; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(index * sizeof(uint)), values[index]);
        }

        return bytes;
    }

    /// <summary>The value of a band: equal in two texts that agree in its four rows.</summary>
    /// <param name="band">0 to <see cref="Bands"/> - 1.</param>
    public long Band(int band) => unchecked((long)XxHash64.HashToUInt64(ToBytes().AsSpan(band * RowsPerBand * sizeof(uint), RowsPerBand * sizeof(uint))));

    /// <summary>Estimated share of word pairs that two texts have in common, 0 to 1.</summary>
    /// <param name="other">The other text's fingerprint.</param>
    public double SimilarityTo(TextFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return values.Zip(other.values).Count(pair => pair.First == pair.Second) / (double)Values;
    }

    // Each value is the least of one member of a family of hash functions: h1 + i * h2 (Kirsch and Mitzenmacher 2006).
    private static void Fold(uint[] values, ulong hash)
    {
        var first = (uint)hash;
        var second = (uint)(hash >> 32) | 1;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Math.Min(values[index], Mix(first + ((uint)index * second)));
        }
    }

    // The finaliser of MurmurHash3: spreads the linear family above over the whole range.
    private static uint Mix(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85ebca6b;
        value = (value ^ (value >> 13)) * 0xc2b2ae35;
        return value ^ (value >> 16);
    }

    private static List<string> WordsOf(string text)
    {
        var folded = TextFolder.Fold(text).ToCharArray();
        foreach (ref var letter in folded.AsSpan())
        {
            letter = char.IsLetterOrDigit(letter) ? letter : ' ';
        }

        return [.. new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
