using UtfUnknown;

namespace Wildlife.Extract;

/// <summary>
/// Chooses among the old encodings when a page names none, or the wrong one, as browsers do: by the statistics of its bytes, held against the page's language where it states one.
/// </summary>
internal static class LegacyGuess
{
    private const string Western = "windows-1252";

    /// <summary>Letters that Central European text uses and that mean something else in windows-1252 (ő and û, ą and ¹ …).</summary>
    private const string CentralEuropean = "őűŐŰąćęłńśźżĄĆĘŁŃŚŹŻěščřžýůďťňĚŠČŘŽÝŮĎŤŇăşţľĺŕôđ";

    /// <summary>Below this the statistics say little, and Western is the commonest.</summary>
    private const float Sure = 0.5f;

    /// <summary>Fewer bytes beyond ASCII than these have no statistics.</summary>
    private const int Fewest = 8;

    /// <summary>The WHATWG name of an encoding; <c>windows-1252</c> where nothing speaks for another.</summary>
    public static string Name(ReadOnlySpan<byte> bytes)
    {
        string? language = StatedLanguage.Of(bytes);
        IReadOnlyList<string> usual = LanguageEncodings.Of(language);
        if (usual is [Western])
        {
            return Western;
        }

        byte[] telling = TellingBytes.Of(bytes);
        if (usual.Count > 0)
        {
            string? likely = Candidates(telling, 0).FirstOrDefault(usual.Contains);
            return usual[0] == "windows-1250" ? CentralEuropeanName(telling, likely) : likely ?? usual[0];
        }

        string? guess = TellingBytes.CountHigh(telling) < Fewest ? null : Candidates(telling, Sure).FirstOrDefault(name => LanguageEncodings.IsOneByte(name) || TellingBytes.StandInPairs(telling));
        return guess is null ? LongVowelsPrevail(telling) ? CentralEuropeanName(telling, null) : Western
            : Reads(telling, guess) == Reads(telling, Western) ? Western
            : guess is "windows-1250" or "iso-8859-2" ? CentralEuropeanName(telling, guess) : guess;
    }

    private static string Reads(byte[] telling, string name) => EncodingLabels.Find(name)!.GetString(telling);

    /// <summary>Encodings of the web that the bytes may be in, likeliest first.</summary>
    private static IEnumerable<string> Candidates(byte[] telling, float least) =>
        telling.Length == 0 ? [] : (CharsetDetector.DetectFromBytes(telling).Details ?? [])
            .Where(d => d.Confidence > least)
            .Select(d => LanguageEncodings.NameOnTheWeb(d.EncodingName))
            .OfType<string>();

    /// <summary>The long ő and ű of Hungarian; in windows-1252 their bytes are õ and û.</summary>
    private static bool LongVowelsPrevail(ReadOnlySpan<byte> bytes)
    {
        (int longVowels, int western) = (0, 0);
        foreach (byte b in bytes)
        {
            longVowels += b is 0xF5 or 0xFB or 0xD5 or 0xDB ? 1 : 0;
            western += b is 0xE0 or 0xE8 or 0xEA or 0xE7 or 0xE3 or 0xF1 or 0xDF or 0xE5 or 0xE6 ? 1 : 0;
        }

        return longVowels >= 3 && longVowels > western;
    }

    /// <summary>The two encodings of Central Europe differ in few letters: windows-1250 has letters where the other has controls, else what shows more of the letters.</summary>
    private static string CentralEuropeanName(byte[] telling, string? likely)
    {
        if (telling.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0x9F))
        {
            return "windows-1250";
        }

        string windows = Reads(telling, "windows-1250");
        string iso = Reads(telling, "iso-8859-2");
        if (windows == iso)
        {
            return "windows-1250";
        }

        int more = iso.Count(CentralEuropean.Contains) - windows.Count(CentralEuropean.Contains);
        return more == 0 && likely is "windows-1250" or "iso-8859-2" ? likely! : more > 0 ? "iso-8859-2" : "windows-1250";
    }
}
