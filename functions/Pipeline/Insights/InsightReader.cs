using System.Collections.Concurrent;

namespace Wildlife.Insights;

/// <summary>Reads figures: sheets of days and months, less what an authority holds back. One instance serves a process.</summary>
/// <param name="records">Where figures are kept.</param>
/// <param name="time">The clock.</param>
public sealed class InsightReader(IRecordStore records, TimeProvider time)
{
    private const int PageSize = 500;
    private const int MostSheets = 2000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (DateTimeOffset AsOf, SheetContent Content)> opened = new(StringComparer.Ordinal);
    private readonly InsightRoller roller = new(records, time);
    private readonly ConcurrentDictionary<InsightRange, (long At, InsightSum Sum)> summed = new();
    private int isRolling;
    private long? rolledAt;

    /// <summary>Counts what changed, unless this process did so a few seconds ago.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if ((rolledAt is { } last && time.GetElapsedTime(last) < Pause) || Interlocked.Exchange(ref isRolling, 1) == 1)
        {
            return;
        }

        try
        {
            await roller.RunAsync(cancellationToken).ConfigureAwait(false);
            rolledAt = time.GetTimestamp();
        }
        finally
        {
            Interlocked.Exchange(ref isRolling, 0);
        }
    }

    /// <summary>The figures of some ranges, one sum each.</summary>
    /// <param name="ranges">The ranges; they do not overlap.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    internal async Task<IReadOnlyList<InsightSum>> ReadAsync(IReadOnlyList<InsightRange> ranges, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        var (adverts, cases) = await HeldAsync(cancellationToken).ConfigureAwait(false);
        if (adverts.Count + cases.Count == 0 && ranges.Select(Fresh).OfType<InsightSum>().ToList() is var known && known.Count == ranges.Count)
        {
            return known;
        }

        var sheets = await SheetsAsync(ranges, cancellationToken).ConfigureAwait(false);
        List<InsightSum> sums = [.. ranges.Select(range => SumOf(range, sheets, adverts, cases))];
        if (adverts.Count + cases.Count == 0)
        {
            Remember(sums);
        }

        return sums;
    }

    // Nobody changes a sum once it is made. What is remembered is as old as the pause between two countings, which any figure can be.
    private InsightSum? Fresh(InsightRange range) => summed.TryGetValue(range, out var known) && time.GetElapsedTime(known.At) < Pause ? known.Sum : null;

    private void Remember(List<InsightSum> sums)
    {
        if (summed.Count > MostSheets)
        {
            summed.Clear();
        }

        sums.ForEach(sum => summed[sum.Range] = (time.GetTimestamp(), sum));
    }

    private static InsightSum SumOf(InsightRange range, Dictionary<string, (DateTimeOffset AsOf, SheetContent Content)> sheets, List<AdvertFact> adverts, List<CaseFact> cases)
    {
        var sum = new SheetSum();
        DateTimeOffset? asOf = null;
        foreach (var name in range.Sheets())
        {
            if (sheets.TryGetValue(name, out var sheet))
            {
                sum.Add(sheet.Content);
                asOf = asOf is null || sheet.AsOf > asOf ? sheet.AsOf : asOf;
            }
        }

        adverts.Where(fact => range.Holds(fact.Day)).ToList().ForEach(sum.Remove);
        cases.Where(fact => range.Holds(fact.Day)).ToList().ForEach(sum.Remove);
        return new InsightSum(range, sum, asOf);
    }

    private async Task<Dictionary<string, (DateTimeOffset AsOf, SheetContent Content)>> SheetsAsync(IReadOnlyList<InsightRange> ranges, CancellationToken cancellationToken)
    {
        var names = ranges.SelectMany(range => range.Sheets()).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, (DateTimeOffset, SheetContent)>(StringComparer.Ordinal);
        foreach (var partition in names.GroupBy(name => name.Length == 7 ? name[..4] : name[..7], StringComparer.Ordinal))
        {
            var kind = partition.Key.Length == 4 ? InsightRecords.Month : InsightRecords.Day;
            await foreach (var sheet in records.AllAsync(kind, new RecordQuery(PageSize) { Partition = partition.Key }, cancellationToken).ConfigureAwait(false))
            {
                if (names.Contains(sheet.Document.Period))
                {
                    found[sheet.Document.Period] = (sheet.Document.AsOf, Open(sheet.Document));
                }
            }
        }

        return found;
    }

    private SheetContent Open(InsightSheet sheet)
    {
        if (opened.TryGetValue(sheet.Period, out var known) && known.AsOf == sheet.AsOf)
        {
            return known.Content;
        }

        if (opened.Count > MostSheets)
        {
            opened.Clear();
        }

        var content = sheet.Open();
        opened[sheet.Period] = (sheet.AsOf, content);
        return content;
    }

    private async Task<(List<AdvertFact> Adverts, List<CaseFact> Cases)> HeldAsync(CancellationToken cancellationToken)
    {
        var (adverts, cases) = (new List<AdvertFact>(), new List<CaseFact>());
        await foreach (var held in records.AllAsync(InsightRecords.Held, new RecordQuery(PageSize), cancellationToken).ConfigureAwait(false))
        {
            if (held.Document.Until <= time.GetUtcNow())
            {
                continue;
            }

            cases.AddRange(await OfTagAsync(InsightRecords.Case, InsightRecords.CaseTag(held.Document.CaseId), cancellationToken).ConfigureAwait(false));
            foreach (var advert in held.Document.Adverts)
            {
                adverts.AddRange(await OfTagAsync(InsightRecords.Advert, InsightRecords.AdvertTag(advert), cancellationToken).ConfigureAwait(false));
            }
        }

        return (adverts, cases);
    }

    private async Task<IEnumerable<T>> OfTagAsync<T>(RecordKind<T> kind, string tag, CancellationToken cancellationToken) where T : class =>
        (await records.ListAsync(kind, new RecordQuery(PageSize) { Tag = tag }, cancellationToken).ConfigureAwait(false)).Items.Select(item => item.Document);
}

/// <summary>The figures of a range.</summary>
/// <param name="Range">The range.</param>
/// <param name="Sheet">What was counted.</param>
/// <param name="AsOf">When the newest of it was counted; null where there is nothing.</param>
internal sealed record InsightSum(InsightRange Range, SheetSum Sheet, DateTimeOffset? AsOf);
