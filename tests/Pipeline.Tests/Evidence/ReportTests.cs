using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wildlife.Evidence;

namespace Wildlife.Tests.Evidence;

public sealed class ReportTests : IDisposable
{
    private static readonly string[] Tags =
    [
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "pre", "section", "img", "span",
    ];

    private readonly CaseRoom room = new();

    public static TheoryData<string> Languages => [.. ReportTexts.Languages];

    public void Dispose() => room.Dispose();

    [Fact]
    public void Every_language_has_every_text_and_says_it_in_its_own_words()
    {
        var texts = ReportTexts.Load(Repository.Combine("functions", "data", "report"));
        var english = All(texts["en"]);
        Assert.Equal(ReportTexts.Languages.Order(), texts.Keys.Order());
        foreach (var (language, words) in texts)
        {
            var own = All(words);
            Assert.Equal(language, words.Language);
            Assert.Equal(english.Keys, own.Keys);
            Assert.DoesNotContain(own, text => string.IsNullOrWhiteSpace(text.Value));
            // Some words are the same in two languages (caviar, chip); most are not.
            Assert.True(language == "en" || own.Count(text => english[text.Key] == text.Value) < own.Count / 10, language);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_report_is_in_one_language_and_holds_the_evidence(string language)
    {
        var caseId = await room.AddAsync("1");
        var members = CaseRoom.Members(await room.PackAsync(caseId, language));
        var report = await ParseAsync(members["report.html"]);

        Assert.Equal(language, report.DocumentElement.GetAttribute("lang"));
        Assert.Contains(ReportTexts.Load(Repository.Combine("functions", "data", "report"))[language].ReadingsHeading, report.Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in members.Keys.Where(path => path.StartsWith("pages/", StringComparison.Ordinal) || path.StartsWith("observations/", StringComparison.Ordinal)))
        {
            Assert.Contains(path, report.Body.TextContent, StringComparison.Ordinal);
            Assert.Contains(Sha256Hex.Of(members[path]), report.Body.TextContent, StringComparison.Ordinal);
        }

        foreach (var fact in (string[])["192.0.2.7", "tls/1.3 TLS_AES_128_GCM_SHA256", new('c', 64), "Bot/1.0", "urn:uuid:", "Regulation (EC) 338/97 Art. 8(1)", "Bureau de test"])
        {
            Assert.Contains(fact, report.Body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_that_an_advert_says_becomes_markup()
    {
        var payloads = Payloads.All().ToList();
        // Many to an advert: the case stays small and every payload goes through each field.
        var caseId = "";
        foreach (var (chunk, number) in payloads.Chunk(60).Select((chunk, number) => (chunk, number)))
        {
            var text = string.Join('\n', chunk);
            caseId = await room.AddAsync($"{number}", title: chunk[0], description: text, seller: text, days: 1);
        }

        var members = CaseRoom.Members(await room.PackAsync(caseId));
        foreach (var path in (string[])["report.html", "brief.html"])
        {
            var page = await ParseAsync(members[path]);
            Assert.Empty(page.All.Select(element => element.LocalName).Except(Tags));
            Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, (string[])["lang", "charset", "content", "http-equiv", "name", "class", "src", "alt"]));
            Assert.DoesNotContain(page.Body!.TextContent, c => c is >= '\u202A' and <= '\u202E' or '\u2066' or '\u2067' or '\u0000' or '\u001B');
        }

        var shown = (await ParseAsync(members["report.html"])).Body!.TextContent;
        Assert.Contains("<script>alert(", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_prints_on_two_pages_however_much_the_case_holds()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not on this machine");
        var caseId = "";
        for (var number = 0; number < 9; number++)
        {
            caseId = await room.AddAsync($"{number}", title: string.Concat(Enumerable.Repeat($"Défense d'éléphant {number} ", 12)), seller: new string('M', 200), days: 1);
        }

        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.Combine("brief.html"), CaseRoom.Members(await room.PackAsync(caseId, "hu"))["brief.html"], CaseRoom.Cancel);
        using var printing = Process.Start(new ProcessStartInfo("/usr/bin/chromium", ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.Combine("profile")}", $"--print-to-pdf={folder.Combine("brief.pdf")}", folder.Combine("brief.html")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await printing.WaitForExitAsync(limit.Token);
        var pdf = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.Combine("brief.pdf"), CaseRoom.Cancel));

        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, "/Type /Page\\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), 1, 2);
    }

    private static Dictionary<string, string> All(ReportTexts words) => typeof(ReportTexts).GetProperties()
        .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(ReportTexts.Language) && property.Name != nameof(ReportTexts.Hash))
        .ToDictionary(property => property.Name, property => (string)property.GetValue(words)!)
        .Concat(words.WireNames)
        .ToDictionary();

    private static async Task<IDocument> ParseAsync(byte[] html) => await new HtmlParser().ParseDocumentAsync(new MemoryStream(html), CaseRoom.Cancel);
}
