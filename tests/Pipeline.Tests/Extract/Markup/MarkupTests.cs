using System.Text;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>The tree that markup makes, written as nested brackets: <c>p(b("x"))</c>.</summary>
public sealed class MarkupTests
{
    private static string Body(string markup)
    {
        using HtmlPage page = HtmlPageReader.Read("<body>" + markup, null);
        int body = Enumerable.Range(0, page.Nodes.Length).First(i => page.Nodes[i].Tag == "body");
        return Inside(page, body);
    }

    /// <summary>The children of an element with their text, in order.</summary>
    private static string Inside(HtmlPage page, int node)
    {
        var text = new StringBuilder();
        int run = page.Nodes[node].FirstRun;
        for (int child = node + 1; child < page.Nodes[node].End; child = page.Nodes[child].End)
        {
            Append(page, text, run, page.Nodes[child].FirstRun);
            text.Append(text.Length > 0 ? " " : "").Append(page.Nodes[child].Tag);
            string inside = Inside(page, child);
            text.Append(inside.Length > 0 ? $"({inside})" : "");
            run = page.Nodes[child].EndRun;
        }

        Append(page, text, run, page.Nodes[node].EndRun);
        return text.ToString();
    }

    private static void Append(HtmlPage page, StringBuilder text, int run, int end)
    {
        for (; run < end; run++)
        {
            text.Append(text.Length > 0 ? " " : "").Append('"').Append(page.Runs[run].Text).Append('"');
        }
    }

    [Theory]
    [InlineData("<p>a<p>b", "p(\"a\") p(\"b\")")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(\"a\") li(\"b\" ul(li(\"c\"))) li(\"d\"))")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(\"a\") dd(\"b\") dt(\"c\"))")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tbody(tr(td(\"a\") td(\"b\")) tr(th(\"c\")))) \"d\"")]
    [InlineData("<table><td>a<table><td>b</table>c</table>", "table(tbody(tr(td(\"a\" table(tbody(tr(td(\"b\")))) \"c\"))))")]
    [InlineData("<p>a<div>b</div></p>", "p(\"a\") div(\"b\") p")]
    [InlineData("<p>a<table><td>b</table>", "p(\"a\") table(tbody(tr(td(\"b\"))))")]
    [InlineData("<h1>a<h2>b</h3>c", "h1(\"a\") h2(\"b\") \"c\"")]
    [InlineData("<select><option>a<option>b</select>c", "select(option option) \"c\"")]
    [InlineData("<a href=1>a<a href=2>b</a>", "a(\"a\") a(\"b\")")]
    [InlineData("<button>a<button>b</button>", "button(\"a\") button(\"b\")")]
    [InlineData("<div>a</span>b</div>c", "div(\"ab\") \"c\"")]
    [InlineData("<div><span>a</div>b</span>c", "div(span(\"a\")) \"bc\"")]
    [InlineData("<b>a<div>b</b>c</div>d", "b(\"a\" div(\"b\" \"c\")) \"d\"")]
    [InlineData("<form><div>a</form>b</div>c", "form(div(\"a\" \"b\")) \"c\"")]
    [InlineData("<tr><td>a", "\"a\"")]
    [InlineData("a<br>b</br>c", "\"a\" br \"b\" br \"c\"")]
    public void Tags_that_are_left_out_are_implied(string markup, string tree)
    {
        string actual = Body(markup);
        Assert.Equal(tree.Replace("\"b\" \"c\"", "\"bc\"", StringComparison.Ordinal).Replace("\"a\" \"b\"", "\"ab\"", StringComparison.Ordinal), actual);
    }

    [Theory]
    [InlineData("<!-- <b> -->a<!---->b<!-->c<!--x--!>d<! e>f<?g>h</ i>j", "\"abcdfhj\"")]
    [InlineData("a < b <c", "\"a < b \"")]
    [InlineData("<script>if (a</b) '<p>' // </script x>a", "script \"a\"")]
    [InlineData("<script><!-- <script></script> --></script>a", "script \"a\"")]
    [InlineData("<style><p></style><textarea><p></textarea>a", "style textarea \"a\"")]
    [InlineData("<template><p>x<template></template>y</template>a", "template \"a\"")]
    [InlineData("<svg><path/><title>x</title></svg>a", "svg(path title) \"a\"")]
    [InlineData("<svg><g><p>a</svg>b", "svg(g) p(\"ab\")")]
    [InlineData("<svg><![CDATA[<p>]]></svg>a", "svg \"a\"")]
    [InlineData("<DIV CLASS=X>a</Div>", "div(\"a\")")]
    [InlineData("<p hidden>a</p><p style='color:red; display : NONE'>b</p>c", "p p \"c\"")]
    public void What_is_no_markup_is_passed_over(string markup, string tree) => Assert.Equal(tree, Body(markup));

    [Theory]
    [InlineData("&euro; 5 &amp;&nbsp;x &eacute;t&eacute &#8364;&#x20AC;&#128; &unknown; & a&b &#0;&#xD800;", "€ 5 &\u00a0x été €€€ &unknown; & a&b \uFFFD\uFFFD")]
    [InlineData("&notit; &CounterClockwiseContourIntegral; &#99999999999;", "¬it; ∳ \uFFFD")]
    public void Character_references_are_read(string markup, string text)
    {
        using HtmlPage page = HtmlPageReader.Read("<p>" + markup, null);
        Assert.Equal(text, page.Runs[0].Text);
    }

    [Theory]
    [InlineData("href=/a?b=1&copy=2&amp;c=3", "/a?b=1&copy=2&c=3")]
    [InlineData("HREF = '/a b'", "/a b")]
    [InlineData("x href href=2", "")]
    [InlineData("href=\"a>b\" ", "a>b")]
    [InlineData("a=1href=2", null)]
    [InlineData("'\"<=x/href=1", null)]
    public void Attributes_are_read_as_browsers_do(string attributes, string? href)
    {
        using HtmlPage page = HtmlPageReader.Read($"<a {attributes}>x</a>", null);
        Assert.Equal(href, page.Attribute(page.ByTag["a"][0], "href"));
    }

    [Fact]
    public void Head_and_body_are_where_browsers_put_them()
    {
        using HtmlPage page = HtmlPageReader.Read("<!doctype html>\n<meta name=a content=b><link rel=x href=y></head>\n<title>T &amp; U</title> text <meta name=c content=d>", null);
        Assert.Equal(["html", "head", "meta", "link", "title", "body", "meta"], Enumerable.Range(0, page.Nodes.Length).Select(i => page.Nodes[i].Tag));
        Assert.Equal("b", page.Attribute(page.ByTag["meta"][0], "content"));
        Assert.Equal("T & U", page.TitleText(page.ByTag["title"][0]));
        Assert.Equal(5, page.Nodes[page.ByTag["meta"][1]].Parent);
    }

    [Fact]
    public void Text_that_a_comment_parts_is_one_text()
    {
        using HtmlPage page = HtmlPageReader.Read("<p>12<!-- -->,<!-- -->50 €</p>", null);
        Assert.Equal("12,50 €", Assert.Single(page.Runs.ToArray()).Text);
    }

    [Fact]
    public void Endless_nesting_ends_at_512()
    {
        using HtmlPage page = HtmlPageReader.Read(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "x" + string.Concat(Enumerable.Repeat("</div>", 5_000)) + "<p>y", null);
        Assert.True(page.TooDeep);
        Assert.Equal(["x", "y"], page.Runs.ToArray().Select(r => r.Text));
        Assert.Equal("body", page.Nodes[page.Nodes[page.Runs[1].Node].Parent].Tag);
    }
}
