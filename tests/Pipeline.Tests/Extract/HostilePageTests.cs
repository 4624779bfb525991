using System.Diagnostics;
using System.Text;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class HostilePageTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static ExtractedPage Timed(byte[] body)
    {
        var watch = Stopwatch.StartNew();
        ExtractedPage page = new PageExtractor().Extract(new PageContent(new Uri("https://markt.example/a/1"), 200, null, body), null, Pages.Now);
        Assert.True(watch.Elapsed < Limit, $"took {watch.Elapsed}");
        return page;
    }

    public static TheoryData<string> Markup => new(
        "", "<", "<h1", "<h1>Uil", "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"x", "<script>window.__STATE__={\"a\":", "\0\0\0", "<title>&#xD800;</title>",
        "<a href='http://[::1'>x</a><a href='//'>y</a><base href='::'><link rel=canonical href='http://%'>", "<meta charset=x-unknown><h1>é</h1>");

    [Theory]
    [MemberData(nameof(Markup))]
    public void Broken_markup_is_answered(string html) => Assert.NotNull(Timed(Encoding.UTF8.GetBytes(html)));

    [Fact]
    public void Binary_rubbish_is_no_listing()
    {
        byte[] rubbish = new byte[300_000];
        new Random(7).NextBytes(rubbish);
        Assert.NotEqual(PageKind.Listing, Timed(rubbish).Kind);
    }

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<div></p>", "")]
    [InlineData("<b><i>", "x")]
    [InlineData("<table><tr><td>", "x")]
    [InlineData("<ul><li><a href=/x>", "x")]
    [InlineData("<span itemscope itemprop=a>", "x")]
    public void A_hundred_thousand_nested_elements_are_answered(string open, string inner) =>
        Timed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 100_000)) + inner));

    [Fact]
    public void Deeply_nested_json_is_answered() =>
        Timed(Encoding.UTF8.GetBytes("<script type='application/ld+json'>" + string.Concat(Enumerable.Repeat("{\"a\":[", 50_000)) + "</script><script>window.__STATE__=" + new string('[', 100_000) + "</script>"));

    [Fact]
    public void A_page_of_ten_megabytes_is_answered()
    {
        var page = new StringBuilder("<title>Lijst</title><h1>Lijst</h1><ul>");
        for (int i = 0; page.Length < 10_000_000; i++)
        {
            page.Append("<li class=item><a href='/a/").Append(i).Append("'>Een advertentie met een lange titel</a><span class=price>€ ").Append(i).Append("</span></li>");
        }

        Assert.Equal(PageKind.Index, Timed(Encoding.UTF8.GetBytes(page.ToString())).Kind);
    }

    [Fact]
    public void One_long_line_of_text_is_answered() => Timed(Encoding.UTF8.GetBytes("<h1>x</h1><p>" + new string('0', 3_000_000) + "</p><p>" + string.Concat(Enumerable.Repeat("0 4 ", 500_000))));
}
