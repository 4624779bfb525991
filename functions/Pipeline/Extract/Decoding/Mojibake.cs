using System.Buffers;
using System.Text;

namespace Wildlife.Extract;

/// <summary>
/// Repairs text that was UTF-8, was read as windows-1252 and written as UTF-8 again: <c>TÃ©lÃ©phonie</c> for <c>Téléphonie</c>.
/// </summary>
internal static class Mojibake
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>
    /// What the first bytes of Latin letters, of punctuation and of emoji become. Others are left alone: É» is a French quotation, not a letter taken apart.
    /// </summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅâð");

    /// <summary>Leads that hardly occur in honest text: they decide whether a page is damaged at all.</summary>
    private static readonly SearchValues<char> TellTales = SearchValues.Create("ÂÃâð");

    /// <summary>The mended text; null where there is nothing to mend.</summary>
    public static string? Repair(ReadOnlySpan<char> text)
    {
        if (CountDamaged(text) < 2)
        {
            return null;
        }

        var mended = new StringBuilder(text.Length);
        int done = 0;
        for (int at = Next(text, 0, Leads); at >= 0; at = Next(text, Math.Max(done, at + 1), Leads))
        {
            if (TryDecode(text[at..], out string? decoded, out int used))
            {
                mended.Append(text[done..at]).Append(decoded);
                done = at + used;
            }
        }

        return mended.Append(text[done..]).ToString();
    }

    private static int CountDamaged(ReadOnlySpan<char> text)
    {
        int found = 0;
        for (int at = Next(text, 0, TellTales); at >= 0 && found < 2; at = Next(text, at + 1, TellTales))
        {
            found += TryDecode(text[at..], out _, out _) ? 1 : 0;
        }

        return found;
    }

    private static int Next(ReadOnlySpan<char> text, int from, SearchValues<char> leads)
    {
        int next = from >= text.Length ? -1 : text[from..].IndexOfAny(leads);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>Reads one character that was taken apart; the first byte says how long it is.</summary>
    private static bool TryDecode(ReadOnlySpan<char> text, out string? decoded, out int used)
    {
        decoded = null;
        used = text[0] switch { 'â' => 3, 'ð' => 4, _ => 2 };
        if (text.Length < used)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < used; i++)
        {
            if (!TryByte(text[i], out bytes[i]))
            {
                return false;
            }
        }

        if (Rune.DecodeFromUtf8(bytes[..used], out Rune rune, out int consumed) != OperationStatus.Done || consumed != used)
        {
            return false;
        }

        decoded = rune.ToString();
        return true;
    }

    private static bool TryByte(char c, out byte value)
    {
        value = (byte)c;
        if (c < 0x100)
        {
            return true;
        }

        Span<byte> one = stackalloc byte[2];
        if (c > 0x2122 || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".IndexOf(c, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        Western.GetBytes([c], one);
        value = one[0];
        return true;
    }
}
