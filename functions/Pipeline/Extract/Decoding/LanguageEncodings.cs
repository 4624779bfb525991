namespace Wildlife.Extract;

/// <summary>In which encodings the web's texts of a language were written before UTF-8: the browsers' fallbacks by locale (HTML standard, 13.2.3.2).</summary>
internal static class LanguageEncodings
{
    private static readonly string[] Western = ["windows-1252"];
    private static readonly string[] Central = ["windows-1250", "iso-8859-2"];
    private static readonly string[] Cyrillic = ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"];
    private static readonly string[] Baltic = ["windows-1257", "iso-8859-13", "iso-8859-4"];
    private static readonly string[] Greek = ["iso-8859-7", "windows-1253"];

    private static readonly Dictionary<string, string[]> ByLanguage = new(StringComparer.Ordinal)
    {
        ["fr"] = Western, ["de"] = Western, ["nl"] = Western, ["es"] = Western, ["it"] = Western, ["pt"] = Western, ["da"] = Western, ["sv"] = Western, ["nb"] = Western, ["no"] = Western,
        ["fi"] = Western, ["is"] = Western, ["ca"] = Western, ["eu"] = Western, ["gl"] = Western, ["ga"] = Western, ["fy"] = Western, ["lb"] = Western,
        ["hu"] = Central, ["pl"] = Central, ["cs"] = Central, ["sk"] = Central, ["sl"] = Central, ["hr"] = Central, ["ro"] = Central, ["sq"] = Central, ["bs"] = Central,
        ["ru"] = Cyrillic, ["uk"] = Cyrillic, ["bg"] = Cyrillic, ["be"] = Cyrillic, ["mk"] = Cyrillic, ["sr"] = Cyrillic,
        ["et"] = Baltic, ["lt"] = Baltic, ["lv"] = Baltic, ["el"] = Greek, ["tr"] = ["windows-1254"], ["he"] = ["windows-1255", "iso-8859-8"], ["ar"] = ["windows-1256", "iso-8859-6"], ["fa"] = ["windows-1256"],
        ["vi"] = ["windows-1258"], ["th"] = ["windows-874"], ["ja"] = ["shift_jis", "euc-jp"], ["ko"] = ["euc-kr"], ["zh-tw"] = ["big5", "gbk"], ["zh-hk"] = ["big5", "gbk"], ["zh"] = ["gbk", "big5"],
    };

    /// <summary>Encodings that browsers read; a guess of another is none.</summary>
    private static readonly HashSet<string> OnTheWeb =
    [
        "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874",
        "iso-8859-2", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-13", "koi8-r", "koi8-u", "ibm866", "x-mac-cyrillic", "shift_jis", "euc-jp", "gbk", "big5", "euc-kr",
    ];

    /// <summary>The usual encodings of a language, the commonest first; empty where the language is unknown, or English, which is often a template's and not the text's.</summary>
    public static IReadOnlyList<string> Of(string? language) =>
        language is null ? [] : ByLanguage.TryGetValue(language, out string[]? exact) ? exact : ByLanguage.TryGetValue(language.Split('-', '_')[0], out string[]? main) ? main : [];

    /// <summary>True for encodings in which each character is one byte.</summary>
    public static bool IsOneByte(string name) => name is not ("shift_jis" or "euc-jp" or "gbk" or "big5" or "euc-kr");

    /// <summary>
    /// The name browsers use for a detected encoding; null where they read no such encoding.
    /// ISO-8859-16 is Romanian, which the web wrote in windows-1250.
    /// </summary>
    public static string? NameOnTheWeb(string? detected) =>
        detected == "iso-8859-16" ? "windows-1250" : EncodingLabels.NameOf(detected == "cp949" ? "euc-kr" : detected) switch
        {
            "iso-8859-15" => "windows-1252",
            "gb18030" => "gbk",
            { } name when OnTheWeb.Contains(name) => name,
            _ => null,
        };
}
