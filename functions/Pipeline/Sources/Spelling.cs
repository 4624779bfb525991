namespace Wildlife.Sources;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary><c>; did you mean 'x'?</c> for the nearest known word, else the known words where they are few, else nothing.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        string[] words = [.. known.Order(StringComparer.Ordinal)];
        var nearest = words.MinBy(each => Distance(word, each));
        if (nearest is not null && Distance(word, nearest) <= Math.Max(2, word.Length / 3))
        {
            return $"; did you mean '{nearest}'?";
        }

        return words.Length is > 0 and <= 25 ? $"; known are {string.Join(", ", words)}" : "";
    }

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
