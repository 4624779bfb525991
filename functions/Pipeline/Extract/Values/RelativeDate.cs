using System.Globalization;

namespace Wildlife.Extract;

/// <summary>Reads dates that count from now: <c>hier à 14:05</c>, <c>vor 3 Tagen</c>, <c>2 uur geleden</c>, <c>ma 9:30</c>.</summary>
internal static class RelativeDate
{
    /// <summary>The date; null where the words count from nothing.</summary>
    public static ParsedDate? Read(IReadOnlyList<string> words, string lower, TimeOnly? time, DateTimeOffset now)
    {
        if (Array.Exists(DateWords.DayBeforeYesterday, phrase => lower.Contains(phrase, StringComparison.Ordinal)))
        {
            return IsoDates.Of(DateOnly.FromDateTime(now.DateTime).AddDays(-2), time, now.Offset);
        }

        foreach (string word in words)
        {
            if (DateWords.Days(word) is { } days && (word != "ma" || time is not null || words.Count <= 2))
            {
                return IsoDates.Of(DateOnly.FromDateTime(now.DateTime).AddDays(-days), time, now.Offset);
            }
        }

        return Array.Exists(DateWords.Past, p => lower.Contains(p, StringComparison.Ordinal)) ? Span(words, now) : null;
    }

    private static ParsedDate? Span(IReadOnlyList<string> words, DateTimeOffset now)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            int? count = int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : DateWords.IsOne(words[i]) ? 1 : null;
            if (count is <= 500 and { } known && DateWords.Unit(words[i + 1]) is { } unit)
            {
                return TryBack(now, known, unit);
            }
        }

        return null;
    }

    // A clock or a count far outside history gives a date that no calendar has.
    private static ParsedDate? TryBack(DateTimeOffset now, int count, string unit)
    {
        try
        {
            return Back(now, count, unit);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static ParsedDate Back(DateTimeOffset now, int count, string unit) => unit switch
    {
        "second" => IsoDates.Second(now.AddSeconds(-count)),
        "minute" => IsoDates.Minute(now.AddMinutes(-count)),
        "hour" => IsoDates.Hour(now.AddHours(-count)),
        "day" => IsoDates.Of(DateOnly.FromDateTime(now.DateTime).AddDays(-count), null, now.Offset),
        "week" => IsoDates.Of(DateOnly.FromDateTime(now.DateTime).AddDays(-7 * count), null, now.Offset) with { Precision = "week" },
        "month" => new ParsedDate(now.AddMonths(-count).ToString("yyyy-MM", CultureInfo.InvariantCulture), "month"),
        _ => new ParsedDate(now.AddYears(-count).ToString("yyyy", CultureInfo.InvariantCulture), "year"),
    };
}
