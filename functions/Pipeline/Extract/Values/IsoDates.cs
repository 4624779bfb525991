using System.Globalization;

namespace Wildlife.Extract;

/// <summary>Writes moments in ISO 8601, no more precise than they are known.</summary>
internal static class IsoDates
{
    public static ParsedDate Of(DateOnly day, TimeOnly? time, TimeSpan offset) => time is { } known
        ? Minute(new DateTimeOffset(day.ToDateTime(known), offset))
        : new ParsedDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "day");

    public static ParsedDate Second(DateTimeOffset moment) => new(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), "second");

    public static ParsedDate Minute(DateTimeOffset moment) => new(moment.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture), "minute");

    public static ParsedDate Hour(DateTimeOffset moment) => new(moment.ToString("yyyy-MM-ddTHHzzz", CultureInfo.InvariantCulture), "hour");
}
