using System.Text;

namespace Wildlife.Extract;

/// <summary>Chooses among the old one-byte encodings of the region when a page names none, or the wrong one.</summary>
internal static class LegacyGuess
{
    /// <summary>Letters that Central European text uses and that mean something else in windows-1252 (ő and û, ą and ¹ …).</summary>
    private const string CentralEuropean = "őűŐŰąćęłńśźżĄĆĘŁŃŚŹŻěščřžýůďťňĚŠČŘŽŮăşţ";

    /// <summary><c>windows-1252</c>, or a Central European or Cyrillic encoding where the bytes speak for it.</summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (Declares(head, "ru", "uk", "bg"))
        {
            return "windows-1251";
        }

        return Declares(head, "hu", "pl", "cs", "sk", "sl", "hr", "ro") || LooksCentralEuropean(bytes) ? CentralEuropeanName(bytes) : "windows-1252";
    }

    private static bool Declares(string head, params ReadOnlySpan<string> languages)
    {
        int at = head.IndexOf("lang=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + 8 > head.Length)
        {
            return false;
        }

        string language = head.Substring(at + 5, 3).Trim('"', '\'').ToLowerInvariant();
        return languages.Contains(language.Length > 2 ? language[..2] : language);
    }

    private static bool LooksCentralEuropean(ReadOnlySpan<byte> bytes)
    {
        // The long ő and ű of Hungarian are the commonest; in windows-1252 their bytes are õ and û.
        int longVowels = 0;
        int western = 0;
        foreach (byte b in bytes)
        {
            longVowels += b is 0xF5 or 0xFB or 0xD5 or 0xDB ? 1 : 0;
            western += b is 0xE0 or 0xE8 or 0xEA or 0xE7 or 0xE3 or 0xF1 or 0xDF or 0xE5 or 0xE6 ? 1 : 0;
        }

        return longVowels >= 3 && longVowels > western;
    }

    private static string CentralEuropeanName(ReadOnlySpan<byte> bytes)
    {
        string windows = EncodingLabels.Find("windows-1250")!.GetString(bytes[..Math.Min(bytes.Length, 200_000)]);
        string iso = EncodingLabels.Find("iso-8859-2")!.GetString(bytes[..Math.Min(bytes.Length, 200_000)]);
        return iso.Count(CentralEuropean.Contains) > windows.Count(CentralEuropean.Contains) ? "iso-8859-2" : "windows-1250";
    }
}
