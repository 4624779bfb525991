using System.Buffers;
using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Finds the JSON that scripts carry.</summary>
internal static class StateScripts
{
    private const int Shortest = 120;
    private const int Longest = 8_000_000;
    private static readonly SearchValues<string> StateNames =
        SearchValues.Create(["state", "data", "props", "__", "window[", "redux", "flux", "config", "product", "item", "listing"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The values, in document order; what cannot be read is left out.</summary>
    public static IEnumerable<JsonElement> Read(HtmlPage page)
    {
        foreach (int index in page.ByTag["script"])
        {
            string type = page.Attribute(index, "type") ?? "";
            if (type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) || page.HasAttribute(index, "src"))
            {
                continue;
            }

            ReadOnlyMemory<char> text = page.RawText(index);
            if (text.Length is >= Shortest and <= Longest && text.Span.Contains('"') && Value(text.Span, type) is { } json)
            {
                yield return json;
            }
        }
    }

    private static JsonElement? Value(ReadOnlySpan<char> text, string type)
    {
        if (type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return LenientJson.Parse(text, out _);
        }

        int assigned = Assignment(text);
        if (assigned < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text[assigned..].TrimStart();
        if (rest.StartsWith("JSON.parse(") || rest.StartsWith("decodeURI"))
        {
            int quote = rest.IndexOfAny('"', '\'', '`');
            return quote < 0 ? null : Quoted(rest[quote..]);
        }

        return rest.Length > 0 && rest[0] is '{' or '[' ? LenientJson.ParseFirst(rest) : null;
    }

    /// <summary>JSON within a JavaScript string: read once as a string, then as JSON.</summary>
    private static JsonElement? Quoted(ReadOnlySpan<char> text) =>
        LenientJson.ParseFirst(text) is { ValueKind: JsonValueKind.String } inner ? LenientJson.Parse(inner.GetString()!, out _) : null;

    /// <summary>Where the value begins that is assigned to a name speaking of state or data; -1 where none is.</summary>
    private static int Assignment(ReadOnlySpan<char> text)
    {
        int equals = text.IndexOf('=');
        while (equals > 0 && equals < 4_000)
        {
            ReadOnlySpan<char> after = text[(equals + 1)..].TrimStart();
            bool value = after.Length > 0 && (after[0] is '{' or '[' || after.StartsWith("JSON.parse("));
            if (value && text[Math.Max(0, equals - 60)..equals].ContainsAny(StateNames))
            {
                return equals + 1;
            }

            int next = text[(equals + 1)..].IndexOf('=');
            equals = next < 0 ? -1 : equals + 1 + next;
        }

        return -1;
    }
}
