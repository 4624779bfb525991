using System.Net;
using System.Text;

namespace Wildlife.Partners;

/// <summary>Writes a plain page that prints well: text is encoded wherever it goes, and there is no script and nothing from outside.</summary>
internal sealed class HtmlPageText
{
    private const string Style =
        "body{font:11pt/1.45 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:1.4rem}" +
        "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #ccc;vertical-align:top}td.n{text-align:right}" +
        ".actions{border:2px solid #1a1a1a;padding:.5rem .75rem;font-weight:600}.signs{list-style:none;padding:0}.note{color:#555;font-size:.9em}@media print{body{margin:0;max-width:none}}";

    private readonly StringBuilder text = new();

    public HtmlPageText(string title, string language)
    {
        text.Append("<!doctype html>\n<html lang=\"").Append(Encode(language)).Append("\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .Append(Encode(title)).Append("</title>\n<style>").Append(Style).Append("</style>\n");
        Element("h1", title);
    }

    /// <summary>An element with text.</summary>
    public void Element(string name, string content, string? className = null) =>
        text.Append('<').Append(name).Append(ClassOf(className)).Append('>').Append(Encode(content)).Append("</").Append(name).Append(">\n");

    /// <summary>Opens an element.</summary>
    public void Open(string name, string? className = null) => text.Append('<').Append(name).Append(ClassOf(className)).Append(">\n");

    /// <summary>Closes it.</summary>
    public void Close(string name) => text.Append("</").Append(name).Append(">\n");

    /// <summary>A link; an address that is not http or https is written as text.</summary>
    public void Link(string url, string content)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
        {
            text.Append("<a rel=\"noreferrer noopener\" href=\"").Append(Encode(url)).Append("\">").Append(Encode(content)).Append("</a>\n");
        }
        else
        {
            Element("span", content);
        }
    }

    /// <summary>A table.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Open("table");
        Open("tr");
        header.ToList().ForEach(cell => Element("th", cell));
        Close("tr");
        foreach (var row in rows)
        {
            Open("tr");
            row.ToList().ForEach(cell => Element("td", cell));
            Close("tr");
        }

        Close("table");
    }

    /// <summary>The page.</summary>
    public string End() => text.Append("</html>\n").ToString();

    private static string ClassOf(string? name) => name is null ? "" : $" class=\"{name}\"";

    private static string Encode(string content) => WebUtility.HtmlEncode(content);
}
