using System.Globalization;
using System.Text;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Writes several values into one string whose order is the order of a list. One range index then serves filter, order and continuation, where
/// Cosmos DB would need a composite index for each pair of keys. All signs are printable ASCII, so that every comparison of strings agrees.
/// </summary>
internal static class SortKey
{
    /// <summary>Between parts: less than every sign that a part can hold.</summary>
    public const char Separator = ' ';

    /// <summary>More than whatever a key can go on with: <c>prefix + End</c> is behind all keys that begin with the prefix.</summary>
    public const string End = "~~";

    public static string Join(params ReadOnlySpan<string> parts) => string.Join(Separator, parts);

    /// <summary>A text, in ordinal order: signs that are not plain are escaped so that they keep their place.</summary>
    public static string Text(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            _ = sign switch
            {
                <= '!' => key.Append('!').Append(((int)sign).ToString("x2", CultureInfo.InvariantCulture)),
                >= '~' => key.Append('~').Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture)),
                _ => key.Append(sign),
            };
        }

        return key.ToString();
    }

    /// <summary>A number that is not negative, smallest first.</summary>
    public static string Ascending(long number) => number.ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>A number that is not negative, largest first.</summary>
    public static string Descending(long number) => (long.MaxValue - number).ToString("d19", CultureInfo.InvariantCulture);

    /// <summary>A score, highest first. The bits of doubles that are not negative have the doubles' order.</summary>
    public static string Descending(double score) => Descending(BitConverter.DoubleToInt64Bits(Math.Max(score, 0)));

    /// <summary>An instant in Unix milliseconds, latest first.</summary>
    public static string Latest(DateTimeOffset instant) => Descending(Math.Max(instant.ToUnixTimeMilliseconds(), 0));
}
