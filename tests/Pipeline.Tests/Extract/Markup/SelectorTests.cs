using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class SelectorTests
{
    private const string Page =
        "<main id=m class='a b'><h1 data-x='een-twee'>1</h1><p>2</p><p class=b>3<br></p><ul><li><a href='/ad/1.htm' REL=Next>4</a></li><li class='Card hidden'><span><a href='/x'>5</a></span></li><li>6</li></ul></main><p>7</p>";

    [Theory]
    [InlineData("p", "2 3 7")]
    [InlineData("main p", "2 3")]
    [InlineData("#m > .b", "3")]
    [InlineData(".a.b > h1", "1")]
    [InlineData(".B", "")]
    [InlineData("h1 + p", "2")]
    [InlineData("h1 ~ p", "2 3")]
    [InlineData("h1 ~ p:has(br)", "3")]
    [InlineData("li:has(> a)", "4")]
    [InlineData("li:has(a)", "4 5")]
    [InlineData("p:has(+ p)", "2")]
    [InlineData("a[href^='/ad/']", "4")]
    [InlineData("a[href$=\".htm\"], h1", "1 4")]
    [InlineData("a[href*=d][rel=next]", "4")]
    [InlineData("[data-x|=een], [data-x='EEN-TWEE' i]", "1")]
    [InlineData("li:not(.Card):not(:has(a))", "6")]
    [InlineData("li:first-child", "4")]
    [InlineData("li:last-child", "6")]
    [InlineData("li:nth-child(2)", "5")]
    [InlineData("li:nth-child(odd)", "4 6")]
    [InlineData("li:nth-child(-n+2)", "4 5")]
    [InlineData(":is(h1, li) a", "4 5")]
    [InlineData("MAIN UL>LI A", "4 5")]
    public void Elements_are_found(string selector, string text)
    {
        using HtmlPage page = HtmlPageReader.Read(Page, null);
        PageSelector read = PageSelector.Parse(selector);
        List<int> found = read.All(page);
        Assert.Equal(text, string.Join(' ', found.Select(i => page.LineOf(i))));
        Assert.Equal(found.FirstOrDefault(-1), read.First(page));
    }

    [Theory]
    [InlineData("h1[", "it ends too soon")]
    [InlineData("", "it ends too soon")]
    [InlineData("a,", "it ends too soon")]
    [InlineData("a >", "it ends too soon")]
    [InlineData("a]", "']' is not expected")]
    [InlineData("[href='x]", "a quotation mark is not closed")]
    [InlineData("a:hover", "':hover' is not read here; what is: :has(), :not(), :is(), :first-child, :last-child, :nth-child()")]
    [InlineData("li:nth-child(x)", "'x' counts nothing; write 3, odd, or 2n+1")]
    public void What_cannot_be_read_is_named(string selector, string why) =>
        Assert.EndsWith(why, Assert.Throws<SelectorException>(() => PageSelector.Parse(selector)).Message, StringComparison.Ordinal);
}
