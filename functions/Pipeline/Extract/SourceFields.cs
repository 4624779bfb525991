using AngleSharp.Dom;
using Wildlife.Sources;

namespace Wildlife.Extract;

/// <summary>Reads an advert's fields with a source's own selectors.</summary>
internal sealed class SourceFields(HtmlPage page, SourceDefinition source)
{
    /// <summary>The first match of a field, on one line; null where the source names no selector or nothing matches.</summary>
    /// <exception cref="PageNotUnderstoodException">The source says that the field must be there.</exception>
    public string? Line(string field) => Text(field) is { } text ? VisibleText.Fold(text) : null;

    /// <summary>The first match of a field with its line breaks.</summary>
    /// <exception cref="PageNotUnderstoodException">The source says that the field must be there.</exception>
    public string? Text(string field) => All(field) is [string first, ..] ? first : null;

    /// <summary>All matches of a field.</summary>
    /// <exception cref="PageNotUnderstoodException">The source says that the field must be there.</exception>
    public IReadOnlyList<string> All(string field)
    {
        if (!source.Fields.TryGetValue(field, out FieldSelector? selector))
        {
            return [];
        }

        List<string> values = [.. page.Document.QuerySelectorAll(selector.Select).Select(e => Value(e, selector)).Where(v => !string.IsNullOrWhiteSpace(v))];
        return values.Count > 0 || !selector.Required
            ? values
            : throw new PageNotUnderstoodException($"source '{source.Id}': the required field '{field}' ({selector.Select}) is not on the page {page.Url?.ToString() ?? "without an address"}");
    }

    private string Value(IElement element, FieldSelector selector)
    {
        if (selector.Attribute is { } attribute)
        {
            return (element.GetAttribute(attribute) ?? "").Trim();
        }

        for (int i = 0; i < page.Nodes.Count; i++)
        {
            if (ReferenceEquals(page.Nodes[i].Element, element))
            {
                return page.TextOf(i);
            }
        }

        return VisibleText.Fold(element.TextContent);
    }
}
