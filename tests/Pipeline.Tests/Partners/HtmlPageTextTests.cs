using Wildlife.Partners;

namespace Wildlife.Tests.Partners;

public sealed class HtmlPageTextTests
{
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("</style><script>alert(1)</script>")]
    public void Text_stays_text_wherever_it_goes(string payload)
    {
        var page = new HtmlPageText(payload, payload);
        page.Element("p", payload);
        page.Link(payload, payload);
        page.Link("javascript:alert(1)", payload);
        page.Table([payload], [[payload]]);
        var html = page.End();
        Assert.DoesNotContain(payload, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }
}
