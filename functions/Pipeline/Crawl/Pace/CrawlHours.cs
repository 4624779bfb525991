using System.Globalization;

namespace Wildlife.Crawl;

/// <summary>The hours of the day in which a source may be read, UTC; they may run over midnight.</summary>
/// <param name="From">The first minute.</param>
/// <param name="To">The first minute after.</param>
internal sealed record CrawlHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads <c>22:00-06:00</c>; null where the text is something else.</summary>
    public static CrawlHours? TryParse(string text)
    {
        var times = text.Split('-');
        return times.Length == 2 && Time(times[0]) is { } from && Time(times[1]) is { } to && from != to ? new CrawlHours(from, to) : null;
    }

    /// <summary>When reading may go on; null where it may now.</summary>
    public DateTimeOffset? ClosedUntil(DateTimeOffset now)
    {
        if (TimeOnly.FromDateTime(now.UtcDateTime).IsBetween(From, To))
        {
            return null;
        }

        var opening = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).ToDateTime(From), TimeSpan.Zero);
        return opening > now ? opening : opening.AddDays(1);
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
