namespace Wildlife.Tests.Infra;

/// <summary>Reads azure.yaml: mappings of mappings and texts, which is all that it uses.</summary>
internal static class AzdFile
{
    /// <summary>Every entry by its path: <c>services/app/host</c> → <c>function</c>.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(int Indent, string Path)>();
        foreach (var line in File.ReadLines(path).Where(line => line.Trim() is { Length: > 0 } text && text[0] != '#'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            while (open.Count > 0 && open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var (key, value) = line.Trim().Split(':', 2) is [var name, var rest] ? (name, rest.Trim().Trim('"')) : throw new FormatException($"this line is no entry: {line}");
            var full = open.Count == 0 ? key : open.Peek().Path + "/" + key;
            entries.Add(full, value);
            open.Push((indent, full));
        }

        return entries;
    }
}
