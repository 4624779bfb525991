using System.Net;
using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Parses JSON as pages carry it.</summary>
internal static class LenientJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>
    /// The value, or null where nothing can be read. <paramref name="mended"/> is true where the text was no JSON.
    /// </summary>
    public static JsonElement? Parse(string text, out bool mended)
    {
        mended = false;
        string trimmed = Unwrap(text);
        if (trimmed.Length < 2)
        {
            return null;
        }

        if (TryParse(trimmed) is { } strict)
        {
            return strict;
        }

        mended = true;
        int start = trimmed.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        string source = trimmed.Contains("&quot;", StringComparison.Ordinal) && !trimmed.Contains('"', StringComparison.Ordinal) ? WebUtility.HtmlDecode(trimmed) : trimmed;
        return TryParse(JsonMender.Mend(source, source.AsSpan().IndexOfAny('{', '[')).Json);
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes off the CDATA and HTML comment marks that old templates put around scripts.</summary>
    private static string Unwrap(string text)
    {
        string trimmed = text.Trim();
        foreach (string mark in (ReadOnlySpan<string>)["//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "<!--"])
        {
            trimmed = trimmed.StartsWith(mark, StringComparison.Ordinal) ? trimmed[mark.Length..].TrimStart() : trimmed;
        }

        foreach (string mark in (ReadOnlySpan<string>)["//]]>", "]]>", "/*]]>*/", "//-->", "-->"])
        {
            trimmed = trimmed.EndsWith(mark, StringComparison.Ordinal) ? trimmed[..^mark.Length].TrimEnd() : trimmed;
        }

        return trimmed.TrimEnd(';').TrimEnd();
    }
}
