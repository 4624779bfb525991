namespace Wildlife.Insights;

/// <summary>The days that figures are asked for, both ends included.</summary>
/// <param name="From">The first day (UTC).</param>
/// <param name="To">The last day (UTC).</param>
public sealed record InsightRange(DateOnly From, DateOnly To)
{
    /// <summary>The whole months in it, and the days beside them: the fewest sheets to read.</summary>
    internal IEnumerable<string> Sheets()
    {
        for (var day = From; day <= To;)
        {
            var next = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
            if (day.Day == 1 && next.AddDays(-1) <= To)
            {
                yield return InsightRecords.IsoMonth(day);
                day = next;
            }
            else
            {
                yield return InsightRecords.IsoDay(day);
                day = day.AddDays(1);
            }
        }
    }

    /// <summary>The pieces of a range between the days on which a bucket begins.</summary>
    /// <param name="bucket"><c>day</c>, <c>week</c> (from Monday, as ISO 8601 has it) or <c>month</c>.</param>
    internal IEnumerable<InsightRange> Split(string bucket)
    {
        for (var from = From; from <= To;)
        {
            var next = bucket switch
            {
                "day" => from.AddDays(1),
                "week" => from.AddDays(7 - (((int)from.DayOfWeek + 6) % 7)),
                _ => new DateOnly(from.Year, from.Month, 1).AddMonths(1),
            };
            yield return new InsightRange(from, next.AddDays(-1) < To ? next.AddDays(-1) : To);
            from = next;
        }
    }

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    internal bool Holds(DateOnly day) => From <= day && day <= To;
}
