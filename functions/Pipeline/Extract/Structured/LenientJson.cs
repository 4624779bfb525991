using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Wildlife.Extract;

/// <summary>Parses JSON as pages carry it.</summary>
internal static class LenientJson
{
    private static readonly JsonReaderOptions ReaderOptions = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>
    /// The value, or null where nothing can be read. <paramref name="mended"/> is true where the text was no JSON.
    /// </summary>
    public static JsonElement? Parse(ReadOnlySpan<char> text, out bool mended)
    {
        mended = false;
        ReadOnlySpan<char> trimmed = Unwrap(text);
        if (trimmed.Length < 2)
        {
            return null;
        }

        if (TryParse(trimmed) is { } strict)
        {
            return strict;
        }

        mended = true;
        int start = trimmed.IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        string source = trimmed.IndexOf("&quot;") >= 0 && !trimmed.Contains('"') ? WebUtility.HtmlDecode(trimmed.ToString()) : trimmed.ToString();
        return TryParse(JsonMender.Mend(source, source.AsSpan().IndexOfAny('{', '[')).Json);
    }

    /// <summary>The value that the text begins with, whatever follows it; null where nothing can be read.</summary>
    public static JsonElement? ParseFirst(ReadOnlySpan<char> text)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        try
        {
            var reader = new Utf8JsonReader(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)), ReaderOptions);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return TryParse(JsonMender.Mend(text.ToString(), 0).Json);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static JsonElement? TryParse(ReadOnlySpan<char> text)
    {
        try
        {
            return JsonElement.Parse(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Takes off the CDATA and HTML comment marks that old templates put around scripts.</summary>
    private static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        foreach (string mark in (ReadOnlySpan<string>)["//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "<!--"])
        {
            trimmed = trimmed.StartsWith(mark) ? trimmed[mark.Length..].TrimStart() : trimmed;
        }

        foreach (string mark in (ReadOnlySpan<string>)["//]]>", "]]>", "/*]]>*/", "//-->", "-->"])
        {
            trimmed = trimmed.EndsWith(mark) ? trimmed[..^mark.Length].TrimEnd() : trimmed;
        }

        return trimmed.TrimEnd(';').TrimEnd();
    }
}
