namespace Wildlife.Embedded;

/// <summary>Turns what a person types into an FTS5 query in which every word must occur and no sign has a meaning of its own.</summary>
internal static class SearchWords
{
    public static string? ToMatch(string? typed)
    {
        var words = (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Replace("\"", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal))
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Select(word => $"\"{word}\"*")
            .ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }
}
