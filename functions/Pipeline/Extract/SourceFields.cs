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

        List<string> values = [.. PageSelector.Parse(selector.Select).All(page).Select(e => Value(e, selector)).Where(v => !string.IsNullOrWhiteSpace(v))];
        return values.Count > 0 || !selector.Required
            ? values
            : throw new PageNotUnderstoodException($"source '{source.Id}': the required field '{field}' ({selector.Select}) is not on the page {page.Url?.ToString() ?? "without an address"}");
    }

    private string Value(int element, FieldSelector selector) =>
        selector.Attribute is { } attribute ? (page.Attribute(element, attribute) ?? "").Trim() : page.TextOf(element);
}
