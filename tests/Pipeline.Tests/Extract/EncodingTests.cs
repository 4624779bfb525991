using System.Text;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class EncodingTests
{
    private static ExtractedPage Extract(byte[] body, string? contentType = null) => new PageExtractor().Extract(new PageContent(new Uri("https://markt.example/a/1234567"), 200, contentType, body), null, Pages.Now);

    private static byte[] In(string encoding, string html) => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(html);

    [Theory]
    [InlineData("windows-1252", "<h1>Défense d’éléphant – 20 €</h1>", "text/html; charset=windows-1252", "windows-1252")]
    [InlineData("windows-1252", "<meta charset=iso-8859-1><h1>Défense d’éléphant – 20 €</h1>", null, "windows-1252")]
    [InlineData("iso-8859-15", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><h1>Défense 20 €</h1>", null, "iso-8859-15")]
    [InlineData("windows-1252", "<meta charset=utf-8><h1>Défense d’éléphant et forêt – 20 €</h1>", null, "windows-1252")]
    [InlineData("windows-1250", "<html lang=hu><h1>Őszi bőr, tűzött, gyönyörű</h1>", null, "windows-1250")]
    [InlineData("iso-8859-2", "<meta charset=iso-8859-2><h1>Őszi bőr, tűzött</h1>", null, "iso-8859-2")]
    public void A_page_is_read_in_the_encoding_browsers_would_choose(string written, string html, string? header, string name)
    {
        ExtractedPage page = Extract(In(written, html), header);

        Assert.Equal(name, page.Encoding);
        Assert.Equal(html[(html.IndexOf("<h1>", StringComparison.Ordinal) + 4)..^5], page.Title);
    }

    [Theory]
    [InlineData("windows-1250", "Eladó őszi bőrkabát, tűzött gyűjtői darab, kitűnő állapotú, hűvös időre")]
    [InlineData("windows-1250", "Prodám vycpanou žížalu, skvělý stav, běžná velikost, cena dohodou, děkuji všem zájemcům")]
    [InlineData("iso-8859-2", "Sprzedam żółwia greckiego, piękny okaz, możliwość wysyłki, proszę dzwonić po południu, świetna cena")]
    [InlineData("windows-1251", "Продам чучело рыси, хорошее состояние, пересылка возможна, цена договорная")]
    [InlineData("koi8-r", "Продам чучело рыси, хорошее состояние, пересылка возможна, цена договорная")]
    [InlineData("shift_jis", "象牙の印鑑を販売しています。未使用品で、ケース付きです。送料は込みとなります。")]
    [InlineData("gbk", "出售象牙手镯，老货，品相完好，可以邮寄，价格面议，有意者请联系我们的客服。")]
    [InlineData("windows-1252", "Défense d’éléphant – 20 €")]
    [InlineData("windows-1252", "Schöne Müller-Figur für Sammler, größer als üblich, weiß")]
    [InlineData("windows-1252", "It’s a buyer’s price: £50, don’t wait, we’ll send it, isn’t it nice? It’s Men’s size, can’t be beaten, we’ve two")]
    public void A_page_without_a_declaration_is_read_by_its_bytes_and_said_so(string written, string text)
    {
        ExtractedPage page = Extract(In(written, $"<title>x</title><h1>{text}</h1>"));

        Assert.Equal((written, text), (page.Encoding, page.Title));
        Assert.Contains("charset-guessed", page.Repairs);
    }

    [Theory]
    [InlineData("windows-1250", "Eladó őszi bőrkabát, tűzött gyűjtői darab")]
    [InlineData("windows-1251", "Продам чучело рыси, хорошее состояние")]
    public void A_false_declaration_of_utf8_is_overruled(string written, string text)
    {
        ExtractedPage page = Extract(In(written, $"<meta charset=utf-8><h1>{text}</h1>"), "text/html; charset=UTF-8");

        Assert.Equal((written, text), (page.Encoding, page.Title));
        Assert.Contains("charset-overruled", page.Repairs);
    }

    [Fact]
    public void Bytes_of_no_language_are_read_without_failing()
    {
        var random = new Random(11);
        for (int i = 0; i < 100; i++)
        {
            byte[] rubbish = new byte[random.Next(1, 4000)];
            random.NextBytes(rubbish);
            Assert.NotNull(Extract([.. "<h1>"u8, .. rubbish]).Encoding);
        }
    }

    [Fact]
    public void Utf8_that_declares_latin_1_is_read_as_utf8()
    {
        ExtractedPage page = Extract(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1><h1>Tête de guépard empaillée</h1>"));

        Assert.Equal(("utf-8", "Tête de guépard empaillée"), (page.Encoding, page.Title));
        Assert.Contains("charset-overruled", page.Repairs);
    }

    [Fact]
    public void Text_encoded_twice_is_repaired_and_said_so()
    {
        string twice = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes("Tête de guépard empaillée"));
        ExtractedPage page = Extract(Encoding.UTF8.GetBytes($"<meta charset=utf-8><h1>{twice}</h1>"));

        Assert.Equal("Tête de guépard empaillée", page.Title);
        Assert.Contains("mojibake", page.Repairs);
    }

    [Fact]
    public void Capitals_and_quotation_marks_are_not_taken_for_damage()
    {
        ExtractedPage page = Extract(Encoding.UTF8.GetBytes("<meta charset=utf-8><h1>«CAFÉ», «MUSÉE» À PARIS, PÂTÉ®, PÅ”</h1>"));

        Assert.Equal("«CAFÉ», «MUSÉE» À PARIS, PÂTÉ®, PÅ”", page.Title);
        Assert.Empty(page.Repairs);
    }

    [Fact]
    public void A_byte_order_mark_decides() => Assert.Equal("utf-16le", Extract([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<h1>Uil</h1>")]).Encoding);
}
