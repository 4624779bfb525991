using System.Globalization;

namespace Wildlife.Extract;

/// <summary>A moment as a page names it.</summary>
/// <param name="Value">ISO 8601, as precise as <paramref name="Precision"/> says: <c>2026-11-24</c>, <c>2026-11-24T17:08+01:00</c>.</param>
/// <param name="Precision"><c>second</c>, <c>minute</c>, <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
public sealed record ParsedDate(string Value, string Precision);

/// <summary>Reads dates as marketplaces write them: absolute or relative, in the languages of the region.</summary>
public static class DateParser
{
    /// <summary>Reads a date; null where the text names none.</summary>
    /// <param name="text">The words on the page.</param>
    /// <param name="now">The instant the page was read: relative dates count from it.</param>
    /// <param name="region">ISO 3166-1 alpha-2 code that decides between day-month and month-day; day first where it is null.</param>
    public static ParsedDate? Parse(string text, DateTimeOffset now, string? region = null)
    {
        string folded = VisibleText.Fold(text ?? "");
        if (folded.Length is 0 or > 200)
        {
            return null;
        }

        return IsoDate(folded);
    }

    private static ParsedDate? IsoDate(string text)
    {
        if (text.Length < 10 || text[4] != '-' || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
        {
            return null;
        }

        return text.Length == 10
            ? new ParsedDate(text, "day")
            : new ParsedDate(moment.ToString(text.Length > 16 ? "yyyy-MM-ddTHH:mm:ssK" : "yyyy-MM-ddTHH:mmK", CultureInfo.InvariantCulture), text.Length > 16 ? "second" : "minute");
    }
}
