using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Finds the JSON that scripts carry.</summary>
internal static class StateScripts
{
    private const int Shortest = 120;
    private const int Longest = 8_000_000;

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

            string text = page.RawText(index).ToString();
            if (text.Length is >= Shortest and <= Longest && text.Contains('"', StringComparison.Ordinal) && Value(text, type) is { } json)
            {
                yield return json;
            }
        }
    }

    private static JsonElement? Value(string text, string type)
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

        ReadOnlySpan<char> rest = text.AsSpan(assigned).TrimStart();
        if (rest.StartsWith("JSON.parse(") || rest.StartsWith("decodeURI"))
        {
            return Quoted(text, text.IndexOfAny(['"', '\'', '`'], assigned));
        }

        return rest.Length > 0 && rest[0] is '{' or '[' ? LenientJson.Parse(JsonMender.Mend(text, text.Length - rest.Length).Json, out _) : null;
    }

    /// <summary>JSON within a JavaScript string: read once as a string, then as JSON.</summary>
    private static JsonElement? Quoted(string text, int quote)
    {
        if (quote < 0)
        {
            return null;
        }

        JsonElement? literal = LenientJson.Parse(JsonMender.Mend(text, quote).Json, out _);
        return literal is { ValueKind: JsonValueKind.String } inner ? LenientJson.Parse(inner.GetString()!, out _) : null;
    }

    /// <summary>Where the value begins that is assigned to a name speaking of state or data; -1 where none is.</summary>
    private static int Assignment(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        while (equals > 0 && equals < 4_000)
        {
            ReadOnlySpan<char> after = text.AsSpan(equals + 1).TrimStart();
            string before = text[Math.Max(0, equals - 60)..equals].ToLowerInvariant();
            bool speaks = BlockJudge.Contains(before, ["state", "data", "props", "__", "window[", "redux", "flux", "config", "product", "item", "digitaldata", "listing"]);
            if (speaks && after.Length > 0 && (after[0] is '{' or '[' || after.StartsWith("JSON.parse(")))
            {
                return equals + 1;
            }

            equals = text.IndexOf('=', equals + 1);
        }

        return -1;
    }
}
