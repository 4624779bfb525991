using System.Text;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>The decoder against other people's test data for encodings: what browsers choose, and what texts without a declaration are in.</summary>
public sealed class EncodingSuiteTests
{
    /// <summary>Declared by a script that writes the tag while the page is read: no script is run.</summary>
    private const string WrittenByScript = "<!-- multi-script test -->";

    [Theory]
    [InlineData("tests1.dat")]
    [InlineData("tests2.dat")]
    [InlineData("test-yahoo-jp.dat")]
    public void A_declaration_is_read_as_the_html_standard_says(string file)
    {
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(Repository.Real("suites", "charset", "html5lib_encoding", file)));
        var cases = text.Split("#data\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split("\n#encoding\n")).ToList();
        var misses = cases.Select((part, index) => (Name: $"{file} {index}", Data: Encoding.Latin1.GetBytes(part[0]), Expected: part[1].Trim()))
            .Where(one => !Encoding.Latin1.GetString(one.Data).StartsWith(WrittenByScript, StringComparison.Ordinal) && !IsReadAs(one.Data, one.Expected))
            .Select(one => $"{one.Name}: {EncodingSniffer.Sniff(one.Data, null).Name}, not {one.Expected}: {Encoding.Latin1.GetString(one.Data.AsSpan(0, Math.Min(300, one.Data.Length)))}");

        Assert.NotEmpty(cases);
        NothingIn(string.Join("\n", misses));
    }

    [Fact]
    public void Whole_pages_are_read_as_browsers_do()
    {
        var folder = Repository.Real("suites", "charset", "html-encoding-sniffer", "fixtures");
        var files = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories);
        var misses = files.Where(file => !IsReadAs(File.ReadAllBytes(file), Expected(file)))
            .Select(file => $"{Path.GetFileName(file)}: {EncodingSniffer.Sniff(File.ReadAllBytes(file), null).Name}");

        Assert.NotEmpty(files);
        NothingIn(string.Join("\n", misses));
    }

    // DOS and Macintosh encodings and those that switch by escapes are none that browsers guess.
    [Theory]
    [InlineData("big5", "big5", "utf-unknown")]
    [InlineData("cp949", "euc-kr", "utf-unknown")]
    [InlineData("euc-jp", "euc-jp", "utf-unknown")]
    [InlineData("euc-kr", "euc-kr", "utf-unknown")]
    [InlineData("gb18030", "gb18030", "utf-unknown")]
    [InlineData("ibm866", "ibm866", "utf-unknown")]
    [InlineData("iso-8859-1", "windows-1252", "utf-unknown")]
    [InlineData("iso-8859-11", "windows-874", "utf-unknown")]
    [InlineData("iso-8859-13", "iso-8859-13", "utf-unknown")]
    [InlineData("iso-8859-2", "iso-8859-2", "utf-unknown")]
    [InlineData("iso-8859-4", "iso-8859-4", "utf-unknown")]
    [InlineData("iso-8859-5", "iso-8859-5", "utf-unknown")]
    [InlineData("iso-8859-6", "iso-8859-6", "utf-unknown")]
    [InlineData("iso-8859-7", "iso-8859-7", "utf-unknown")]
    [InlineData("iso-8859-9", "windows-1254", "utf-unknown")]
    [InlineData("koi8-r", "koi8-r", "utf-unknown")]
    [InlineData("shift-jis", "shift_jis", "utf-unknown")]
    [InlineData("tis-620", "windows-874", "utf-unknown")]
    [InlineData("utf-8", "utf-8", "utf-unknown")]
    [InlineData("windows-1250", "windows-1250", "utf-unknown")]
    [InlineData("windows-1251", "windows-1251", "utf-unknown")]
    [InlineData("windows-1253", "windows-1253", "utf-unknown")]
    [InlineData("windows-1255", "windows-1255", "utf-unknown")]
    [InlineData("windows-1256", "windows-1256", "utf-unknown")]
    [InlineData("windows-1257", "windows-1257", "utf-unknown")]
    [InlineData("windows-1258", "windows-1258", "utf-unknown")]
    [InlineData("x-mac-cyrillic", "x-mac-cyrillic", "utf-unknown")]
    [InlineData("ascii", "windows-1252", "chardet")]
    [InlineData("iso-8859-1", "windows-1252", "chardet")]
    [InlineData("iso-8859-2-croatian", "iso-8859-2", "chardet")]
    [InlineData("iso-8859-2-czech", "iso-8859-2", "chardet")]
    [InlineData("iso-8859-2-hungarian", "iso-8859-2", "chardet")]
    [InlineData("iso-8859-2-polish", "iso-8859-2", "chardet")]
    [InlineData("iso-8859-2-slovak", "iso-8859-2", "chardet")]
    [InlineData("iso-8859-2-slovene", "iso-8859-2", "chardet")]
    [InlineData("utf-8", "utf-8", "chardet")]
    [InlineData("utf-8-sig", "utf-8", "chardet")]
    [InlineData("windows-1250-croatian", "windows-1250", "chardet")]
    [InlineData("windows-1250-czech", "windows-1250", "chardet")]
    [InlineData("windows-1250-hungarian", "windows-1250", "chardet")]
    [InlineData("windows-1250-polish", "windows-1250", "chardet")]
    [InlineData("windows-1250-romanian", "windows-1250", "chardet")]
    [InlineData("windows-1250-slovak", "windows-1250", "chardet")]
    [InlineData("windows-1250-slovene", "windows-1250", "chardet")]
    [InlineData("windows-1252", "windows-1252", "chardet")]
    public void A_text_without_a_declaration_has_all_its_letters(string folder, string encoding, string suite)
    {
        var files = Directory.GetFiles(Repository.Real("suites", "charset", suite, folder));
        var misses = files.Where(file => Letters(file, EncodingSniffer.Sniff(File.ReadAllBytes(file), null).Name) != Letters(file, encoding)).Select(Path.GetFileName);

        Assert.NotEmpty(files);
        NothingIn(string.Join("\n", misses));
    }

    private static string Letters(string file, string encoding) => string.Concat(EncodingLabels.Find(encoding)!.GetString(File.ReadAllBytes(file)).Where(char.IsLetter));

    private static void NothingIn(string misses) => Assert.True(misses.Length == 0, misses);

    private static string Expected(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Path.GetFileName(Path.GetDirectoryName(file)) switch
        {
            "utf" => "utf-8",
            "bom" => name,
            _ => name[(name.LastIndexOf('_') + 1)..],
        };
    }

    // Where nothing but ASCII is there and nothing is declared, browsers say windows-1252 and we say UTF-8: the same characters.
    private static bool IsReadAs(byte[] data, string expected)
    {
        var found = EncodingSniffer.Sniff(data, null).Name;
        return found == EncodingLabels.NameOf(expected) || (EncodingLabels.NameOf(expected) == "windows-1252" && found == "utf-8" && Ascii.IsValid(data));
    }
}
