using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Wildlife.Local.Samples;

/// <summary>Writes HTML so that nothing of the data can be forgotten unencoded.</summary>
internal static class Markup
{
    // What windows-1252 has beside Latin 1; any other character becomes a numeric reference.
    private const string Windows1252Extras = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /// <summary>For pages in UTF-8.</summary>
    public static HtmlEncoder Unicode { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For pages in windows-1252.</summary>
    public static HtmlEncoder Windows1252 { get; } = CreateWindows1252();

    /// <summary>Nothing.</summary>
    public static IHtmlContent None { get; } = HtmlString.Empty;

    /// <summary>Markup with holes: what fills a hole is encoded unless it is markup itself.</summary>
    public static IHtmlContent H(FormattableString markup) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments());

    /// <summary>One piece of markup per item.</summary>
    public static IHtmlContent Each<T>(IEnumerable<T> items, Func<T, IHtmlContent> piece)
    {
        var content = new HtmlContentBuilder();
        foreach (var item in items)
        {
            content.AppendHtml(piece(item));
        }

        return content;
    }

    /// <summary>A seller's text with its line breaks.</summary>
    public static IHtmlContent Lines(string text)
    {
        var lines = text.Split('\n');
        return Each(lines.Index(), line => line.Index == 0 ? H($"{line.Item}") : H($"<br>\n{line.Item}"));
    }

    /// <summary>The page as text, encoded by the given rules.</summary>
    public static string Write(IHtmlContent content, HtmlEncoder encoder)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        content.WriteTo(writer, encoder);
        return writer.ToString();
    }

    private static HtmlEncoder CreateWindows1252()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement);
        settings.AllowCharacters(Windows1252Extras.ToCharArray());
        return HtmlEncoder.Create(settings);
    }
}
