using System.Text;

namespace Wildlife.Extract;

/// <summary>Names of character encodings as the web writes them, and the encodings browsers read for them (WHATWG Encoding).</summary>
internal static class EncodingLabels
{
    /// <summary>Labels that .NET does not know, or reads otherwise than browsers do: latin-1 and ASCII are windows-1252 to every browser.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["x-unicode20utf8"] = "utf-8", ["unicode11utf8"] = "utf-8", ["unicode20utf8"] = "utf-8",
        ["ascii"] = "windows-1252", ["us-ascii"] = "windows-1252", ["ansi_x3.4-1968"] = "windows-1252", ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252", ["iso88591"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["iso_8859-1:1987"] = "windows-1252",
        ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["l1"] = "windows-1252", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252",
        ["ibm819"] = "windows-1252", ["cp819"] = "windows-1252", ["iso-ir-100"] = "windows-1252",
        ["latin2"] = "iso-8859-2", ["l2"] = "iso-8859-2", ["iso8859-2"] = "iso-8859-2", ["iso_8859-2"] = "iso-8859-2", ["iso-ir-101"] = "iso-8859-2",
        ["cp1250"] = "windows-1250", ["x-cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["x-cp1251"] = "windows-1251",
        ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254", ["latin5"] = "windows-1254", ["iso-8859-9"] = "windows-1254", ["cp1257"] = "windows-1257",
        ["latin9"] = "iso-8859-15", ["latin-9"] = "iso-8859-15", ["l9"] = "iso-8859-15", ["iso8859-15"] = "iso-8859-15", ["iso_8859-15"] = "iso-8859-15",
        ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874", ["gb2312"] = "gbk", ["x-gbk"] = "gbk", ["gb_2312-80"] = "gbk",
        ["shift-jis"] = "shift_jis", ["sjis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["ks_c_5601-1987"] = "euc-kr",
        ["big5-hkscs"] = "big5", ["utf-16"] = "utf-16le", ["unicode"] = "utf-16le", ["ucs-2"] = "utf-16le", ["koi"] = "koi8-r", ["koi8"] = "koi8-r",
    };

    /// <summary>The WHATWG name a label stands for; null where no encoding is known by it.</summary>
    public static string? NameOf(string? label)
    {
        string trimmed = (label ?? "").Trim().Trim('"', '\'').Trim();
        if (trimmed.Length is 0 or > 40)
        {
            return null;
        }

        string name = Names.TryGetValue(trimmed, out string? alias) ? alias : trimmed.ToLowerInvariant();
        return Find(name) is null ? null : name;
    }

    /// <summary>The encoding by its WHATWG name; null where it is not known.</summary>
    public static Encoding? Find(string name)
    {
        if (name == "utf-8")
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name == "gbk" ? "gb18030" : name)
                ?? (name is "utf-16le" or "utf-16be" or "us-ascii" or "iso-8859-1" ? Encoding.GetEncoding(name) : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
