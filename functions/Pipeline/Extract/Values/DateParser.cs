using System.Globalization;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>A moment as a page names it.</summary>
/// <param name="Value">ISO 8601, as precise as <paramref name="Precision"/> says: <c>2026-11-24</c>, <c>2026-11-24T17:08+01:00</c>.</param>
/// <param name="Precision"><c>second</c>, <c>minute</c>, <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
public sealed record ParsedDate(string Value, string Precision);

/// <summary>Reads dates as marketplaces write them: absolute or relative, in the languages of the region.</summary>
public static partial class DateParser
{
    private const int Longest = 200;

    /// <summary>Reads a date; null where the text names none.</summary>
    /// <param name="text">The words on the page.</param>
    /// <param name="now">The instant the page was read, with the site's offset: relative dates count from it, and a day without a year is the last such day before it.</param>
    /// <param name="region">ISO 3166-1 alpha-2 code; <c>US</c> reads month before day, all others day first.</param>
    public static ParsedDate? Parse(string text, DateTimeOffset now, string? region = null)
    {
        string folded = VisibleText.Fold(text ?? "");
        if (folded.Length is 0 or > Longest)
        {
            return null;
        }

        if (Iso(folded, now) is { } iso)
        {
            return iso;
        }

        string lower = folded.ToLowerInvariant();
        TimeOnly? time = Time(lower);
        string[] words = [.. Words().Matches(lower).Select(m => m.Value)];
        return Named(words, time, now) ?? Numeric(lower, time, now, region == "US") ?? RelativeDate.Read(words, lower, time, now);
    }

    private static ParsedDate? Iso(string text, DateTimeOffset now)
    {
        Match match = IsoForm().Match(text);
        if (!match.Success || !DateTimeOffset.TryParse(match.Value.Replace(' ', 'T'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return null;
        }

        return match.Length <= 10 ? IsoDates.Of(DateOnly.FromDateTime(moment.DateTime), Time(text[(match.Index + match.Length)..].ToLowerInvariant()), now.Offset)
            : match.Groups["s"].Success ? IsoDates.Second(moment) : IsoDates.Minute(moment);
    }

    /// <summary><c>3 mars 2026</c>, <c>24. November, 17:30</c>, <c>2026. november 24.</c>, <c>Nov 24, 2026</c>.</summary>
    private static ParsedDate? Named(string[] words, TimeOnly? time, DateTimeOffset now)
    {
        int at = Array.FindIndex(words, w => DateWords.Month(w) is not null);
        if (at < 0)
        {
            return null;
        }

        int month = DateWords.Month(words[at])!.Value;
        int? before = Number(words, at - 1);
        int? after = Number(words, at + 1);
        int? afterNext = Number(words, at + 2);
        return (before, after, afterNext) switch
        {
            ( >= 1900, >= 1 and <= 31, _) => Day(before!.Value, month, after!.Value, time, now),
            ( >= 1 and <= 31, >= 1900, _) => Day(after!.Value, month, before!.Value, time, now),
            (_, >= 1 and <= 31, >= 1900) => Day(afterNext!.Value, month, after!.Value, time, now),
            // A year long ago: no advert is of it, and without it the day would be another.
            ( >= 1 and <= 31, >= 1000, _) => null,
            ( >= 1 and <= 31, _, _) => LastSuch(month, before!.Value, time, now),
            (_, >= 1900, _) => new ParsedDate(string.Create(CultureInfo.InvariantCulture, $"{after:0000}-{month:00}"), "month"),
            (_, >= 1 and <= 31, _) => LastSuch(month, after!.Value, time, now),
            _ => null,
        };
    }

    private static ParsedDate? Numeric(string lower, TimeOnly? time, DateTimeOffset now, bool monthFirst)
    {
        Match match = NumericForm().Match(lower);
        if (!match.Success)
        {
            return null;
        }

        int first = Int(match.Groups["a"].Value);
        int second = Int(match.Groups["b"].Value);
        if (match.Groups["a"].Length == 4)
        {
            return Day(first, second, Int(match.Groups["c"].Value), time, now);
        }

        (int day, int month) = monthFirst && first <= 12 || second > 12 ? (second, first) : (first, second);
        int year = match.Groups["c"].Success ? Int(match.Groups["c"].Value) : 0;
        return year == 0 ? LastSuch(month, day, time, now) : Day(year < 100 ? 2000 + year : year, month, day, time, now);
    }

    private static ParsedDate? LastSuch(int month, int day, TimeOnly? time, DateTimeOffset now)
    {
        bool thisYear = month < now.Month || (month == now.Month && day <= now.Day);
        return Day(thisYear ? now.Year : now.Year - 1, month, day, time, now);
    }

    private static ParsedDate? Day(int year, int month, int day, TimeOnly? time, DateTimeOffset now) =>
        year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : IsoDates.Of(new DateOnly(year, month, day), time, now.Offset);

    private static TimeOnly? Time(string lower)
    {
        Match match = TimeForm().Match(lower);
        return match.Success && Int(match.Groups["h"].Value) is < 24 and var hour && Int(match.Groups["m"].Value) is < 60 and var minute ? new TimeOnly(hour, minute) : null;
    }

    private static int? Number(string[] words, int at) => at >= 0 && at < words.Length && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static int Int(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    [GeneratedRegex(@"[0-9]+|[\p{L}][\p{L}'’\-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}([t ][0-9]{2}:[0-9]{2}(?<s>:[0-9]{2}([.,][0-9]{1,7})?)?( ?z| ?[+\-][0-9]{2}:?[0-9]{2})?)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"\b(?<a>[0-9]{1,4})[./\-] ?(?<b>[0-9]{1,2})\b([./\-] ?(?<c>[0-9]{4}|[0-9]{2})?\b)?", RegexOptions.NonBacktracking)]
    private static partial Regex NumericForm();

    [GeneratedRegex(@"\b(?<h>[0-9]{1,2}) ?[:h] ?(?<m>[0-9]{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex TimeForm();
}
