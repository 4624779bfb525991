namespace Wildlife.Replay;

/// <summary>What a style sheet names by <c>url(…)</c> and <c>@import "…"</c>. Read by hand, once from left to right: a style sheet comes from a stranger.</summary>
internal static class StyleReferences
{
    private const int LongestReference = 2000;
    private const int MostReferences = 500;

    public static IReadOnlyList<string> Of(ReadOnlySpan<char> sheet)
    {
        var found = new List<string>();
        for (var at = 0; at < sheet.Length && found.Count < MostReferences; at++)
        {
            var rest = sheet[at..];
            if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                var end = rest[2..].IndexOf("*/", StringComparison.Ordinal);
                at = end < 0 ? sheet.Length : at + 2 + end + 1;
            }
            else if (rest.StartsWith("url(", StringComparison.OrdinalIgnoreCase))
            {
                Add(found, rest[4..], ')');
            }
            else if (rest.StartsWith("@import", StringComparison.OrdinalIgnoreCase) && rest[7..].TrimStart() is ['"' or '\'', ..] quoted)
            {
                Add(found, quoted, ';');
            }
        }

        return found;
    }

    public static IReadOnlyList<string> Of(string sheet) => Of(sheet.AsSpan());

    private static void Add(List<string> found, ReadOnlySpan<char> rest, char end)
    {
        rest = rest[..Math.Min(rest.Length, LongestReference)].TrimStart();
        var quoted = rest is ['"' or '\'', ..];
        var stop = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOf(end);
        if (stop > 0)
        {
            found.Add((quoted ? rest.Slice(1, stop) : rest[..stop]).Trim().ToString());
        }
    }
}
