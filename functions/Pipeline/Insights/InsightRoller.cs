using Wildlife.Cases;

namespace Wildlife.Insights;

/// <summary>
/// Counts the days that changed: facts become the day's sheet, and days the month's. A request then reads sheets and never adverts. Counting is from
/// the facts as they are, so that counting twice or after a kill gives the same; a slower second counter finds that the sheet changed, and gives way.
/// </summary>
/// <param name="records">Where figures are kept.</param>
/// <param name="time">Says when it was counted.</param>
public sealed class InsightRoller(IRecordStore records, TimeProvider time)
{
    private const int PageSize = 500;

    /// <summary>Counts every day that is marked.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many days it counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var marks = new List<Stored<InsightMark>>();
        await foreach (var mark in records.AllAsync(InsightRecords.Mark, new RecordQuery(PageSize), cancellationToken).ConfigureAwait(false))
        {
            marks.Add(mark);
        }

        var counted = 0;
        foreach (var month in marks.GroupBy(mark => mark.Document.Day[..7], StringComparer.Ordinal))
        {
            counted += await CountMonthAsync(month.Key, [.. month], cancellationToken).ConfigureAwait(false);
        }

        return counted;
    }

    private async Task<int> CountMonthAsync(string month, IReadOnlyList<Stored<InsightMark>> marks, CancellationToken cancellationToken)
    {
        var done = new List<(RecordKey Key, string ETag)>();
        foreach (var mark in marks)
        {
            var key = InsightRecords.MarkKey(mark.Document.Day);
            var taken = await records.TrySaveAsync(InsightRecords.Mark, new RecordWrite<InsightMark>(key, mark.Document with { IsRolling = true }), mark.ETag, cancellationToken).ConfigureAwait(false);
            if (taken is not null && await CountDayAsync(mark.Document.Day, cancellationToken).ConfigureAwait(false))
            {
                done.Add((key, taken));
            }
        }

        if (done.Count > 0 && await AddUpAsync(month, cancellationToken).ConfigureAwait(false))
        {
            foreach (var (key, etag) in done)
            {
                await records.TryDeleteAsync(InsightRecords.Mark, key, etag, cancellationToken).ConfigureAwait(false);
            }
        }

        return done.Count;
    }

    private async Task<bool> CountDayAsync(string day, CancellationToken cancellationToken)
    {
        var before = await records.GetAsync(InsightRecords.Day, InsightRecords.DayKey(day), cancellationToken).ConfigureAwait(false);
        var (sum, ofDay) = (new SheetSum(), new RecordQuery(PageSize) { Partition = day });
        await foreach (var fact in records.AllAsync(InsightRecords.Advert, ofDay, cancellationToken).ConfigureAwait(false))
        {
            sum.Add(fact.Document);
        }

        await foreach (var fact in records.AllAsync(InsightRecords.Case, ofDay, cancellationToken).ConfigureAwait(false))
        {
            sum.Add(fact.Document);
        }

        var sheet = InsightSheet.Of(day, time.GetUtcNow(), sum.ToContent());
        return await records.TrySaveAsync(InsightRecords.Day, new RecordWrite<InsightSheet>(InsightRecords.DayKey(day), sheet), before?.ETag, cancellationToken).ConfigureAwait(false) is not null;
    }

    private async Task<bool> AddUpAsync(string month, CancellationToken cancellationToken)
    {
        var before = await records.GetAsync(InsightRecords.Month, InsightRecords.MonthKey(month), cancellationToken).ConfigureAwait(false);
        var sum = new SheetSum();
        await foreach (var day in records.AllAsync(InsightRecords.Day, new RecordQuery(PageSize) { Partition = month }, cancellationToken).ConfigureAwait(false))
        {
            sum.Add(day.Document.Open());
        }

        var sheet = InsightSheet.Of(month, time.GetUtcNow(), sum.ToContent());
        return await records.TrySaveAsync(InsightRecords.Month, new RecordWrite<InsightSheet>(InsightRecords.MonthKey(month), sheet), before?.ETag, cancellationToken).ConfigureAwait(false) is not null;
    }
}
