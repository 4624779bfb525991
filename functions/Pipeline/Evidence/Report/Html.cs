using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Wildlife.Evidence;

/// <summary>
/// Writes HTML of which nothing but the tags here is markup: every text is encoded, and characters that could turn or hide what
/// stands around them (controls, direction marks, invisible ones) are shown by their number.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Begins an element.</summary>
    /// <param name="tag">Its name, a constant.</param>
    /// <param name="style">Its class, a constant; null for none.</param>
    public Html Begin(string tag, string? style = null)
    {
        text.Append('<').Append(tag);
        if (style is not null)
        {
            text.Append(" class=\"").Append(style).Append('"');
        }

        text.Append('>');
        open.Push(tag);
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public Html End()
    {
        text.Append("</").Append(open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public Html Element(string tag, string content, string? style = null)
    {
        Begin(tag, style);
        Text(content);
        return End();
    }

    /// <summary>A text.</summary>
    public Html Text(string content)
    {
        text.Append(Encode(content));
        return this;
    }

    /// <summary>A label with its value; nothing where there is no value.</summary>
    public Html Fact(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Begin("tr").Element("th", label).Element("td", value).End();
        }

        return this;
    }

    /// <summary>A row of a table.</summary>
    public Html Row(string tag, params ReadOnlySpan<string> cells)
    {
        Begin("tr");
        foreach (var cell in cells)
        {
            Element(tag, cell);
        }

        return End();
    }

    /// <summary>A picture that is a member of the package.</summary>
    public Html Picture(string member, string caption)
    {
        var address = string.Join('/', member.Split('/').Select(Uri.EscapeDataString));
        text.Append("<img src=\"").Append(Encoder.Encode(address)).Append("\" alt=\"").Append(Encode(caption)).Append("\">\n");
        return this;
    }

    /// <summary>What was written: a whole page.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="title">Its title.</param>
    /// <param name="style">Its style sheet, a constant.</param>
    public byte[] ToPage(string language, string title, string style) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="{Encoder.Encode(language)}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
        <meta name="viewport" content="width=device-width">
        <title>{Encode(title)}</title>
        <style>
        {style}
        </style>
        </head>
        <body>
        {text}</body>
        </html>

        """.ReplaceLineEndings("\n"));

    private static string Encode(string content)
    {
        var plain = new StringBuilder(content.Length);
        foreach (var rune in content.EnumerateRunes())
        {
            if (IsShown(rune))
            {
                plain.Append(rune.ToString());
            }
            else
            {
                plain.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
        }

        return Encoder.Encode(plain.ToString()).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }

    // Joiners make emoji and letters of Indic scripts; all else that has no shape of its own could hide or reorder words.
    private static bool IsShown(Rune rune) => rune.Value is '\n' or '\t' or 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
