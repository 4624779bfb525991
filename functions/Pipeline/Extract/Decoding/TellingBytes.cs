using System.Buffers;

namespace Wildlife.Extract;

/// <summary>What of a page tells its encoding: the words with bytes beyond ASCII, without the markup and scripts around them.</summary>
internal static class TellingBytes
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \t\r\n<>\"'="u8);

    /// <summary>More than this tells no more.</summary>
    private const int Most = 64 * 1024;

    /// <summary>The words, a space between them. Words end at bytes that no encoding of several bytes uses within a character.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var words = new List<byte>(1024);
        while (words.Count < Most)
        {
            int high = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (high < 0)
            {
                break;
            }

            int start = bytes[..high].LastIndexOfAny(Ends) + 1;
            int length = bytes[high..].IndexOfAny(Ends);
            int end = length < 0 ? bytes.Length : high + length;
            words.AddRange(bytes[start..Math.Min(end, start + Most)]);
            words.Add((byte)' ');
            bytes = bytes[end..];
        }

        return [.. words];
    }

    /// <summary>How many bytes lie beyond ASCII.</summary>
    public static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
        {
            count += b >= 0x80 ? 1 : 0;
        }

        return count;
    }

    /// <summary>True where most bytes beyond ASCII stand beside another, as in texts whose characters take two bytes; accents and typographic signs stand alone.</summary>
    public static bool StandInPairs(ReadOnlySpan<byte> bytes)
    {
        (int high, int paired) = (0, 0);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80)
            {
                high++;
                paired += (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80) ? 1 : 0;
            }
        }

        return paired * 10 >= high * 7;
    }
}
