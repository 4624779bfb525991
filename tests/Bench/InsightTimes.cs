using System.Diagnostics;
using System.Globalization;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Embedded;
using Wildlife.Insights;

namespace Wildlife.Bench;

/// <summary>The verb <c>insights</c>: how long figures take over many adverts and cases, in SQLite.</summary>
internal static class InsightTimes
{
    private const int Days = 365;
    private const int AtOnce = 256;
    private static readonly DateOnly First = new(2025, 11, 1);
    private static readonly string[] Products = ["ivory", "live", "taxidermy", "skin-leather", "feather", "coral", "other"];

    public static async Task<int> RunAsync(int adverts)
    {
        var folder = Directory.CreateTempSubdirectory("wildlife-insights");
        try
        {
            using var data = DataFolder.Open(folder.FullName);
            using var database = SqliteDatabase.Open(data);
            var records = new SqliteRecordStore(database, TimeProvider.System);
            var watch = Stopwatch.StartNew();
            await WriteAsync(records, adverts).ConfigureAwait(false);
            Print($"{adverts} adverts and {adverts / 10} cases over {Days} days written", watch);
            watch.Restart();
            await new InsightRoller(records, TimeProvider.System).RunAsync(default).ConfigureAwait(false);
            Print("all days counted", watch);
            await ReadAsync(records).ConfigureAwait(false);
            watch.Restart();
            await records.TrySaveAsync(InsightRecords.Mark, new RecordWrite<InsightMark>(InsightRecords.MarkKey("2026-10-01"), new InsightMark("2026-10-01", false)), null, default).ConfigureAwait(false);
            await new InsightRoller(records, TimeProvider.System).RunAsync(default).ConfigureAwait(false);
            Print("one changed day counted again", watch);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ReadAsync(SqliteRecordStore records)
    {
        var reader = new InsightReader(records, TimeProvider.System);
        var year = new InsightRange(First, First.AddDays(Days - 1));
        foreach (var (name, ranges) in new (string, InsightRange[])[] { ("year by month", [.. year.Split("month")]), ("year by week", [.. year.Split("week")]), ("year as a whole", [year]) })
        {
            var times = new List<double>();
            for (var round = 0; round < 21; round++)
            {
                var watch = Stopwatch.StartNew();
                var sums = await reader.ReadAsync(ranges, default).ConfigureAwait(false);
                _ = InsightTables.Trend(sums, new InsightFilter());
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: first {times[0]:0} ms, then median {times.Skip(1).Order().ElementAt(10):0} ms, slowest {times.Skip(1).Max():0} ms"));
        }
    }

    private static async Task WriteAsync(SqliteRecordStore records, int adverts)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, adverts), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, token) =>
        {
            var fact = Fact(number);
            var key = InsightRecords.AdvertKey(fact.Day, fact.Source, $"{number}");
            await records.TrySaveAsync(InsightRecords.Advert, new RecordWrite<AdvertFact>(key, fact), null, token).ConfigureAwait(false);
            if (number % 10 == 0)
            {
                var opened = new CaseFact { CaseId = $"c-{number}", Day = fact.Day, Key = new CaseKey("FR", CaseState.New, Tier.T2, "1", number % 30 == 0, number % 50 == 0), Groups = 1, Removed = 0 };
                await records.TrySaveAsync(InsightRecords.Case, new RecordWrite<CaseFact>(InsightRecords.CaseKeyOf(opened), opened), null, token).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        for (var day = 0; day < Days; day++)
        {
            var iso = InsightRecords.IsoDay(First.AddDays(day));
            await records.TrySaveAsync(InsightRecords.Mark, new RecordWrite<InsightMark>(InsightRecords.MarkKey(iso), new InsightMark(iso, false)), null, default).ConfigureAwait(false);
        }
    }

    // One advert in ten is suspect, one in twenty legal; 15 sites, 5 countries, 200 taxa.
    private static AdvertFact Fact(int number)
    {
        var mixed = (int)((uint)(number * 2654435761L) >> 4);
        var verdict = number % 10 == 0 ? Verdict.Suspect : number % 20 == 1 ? Verdict.LegalWildlife : Verdict.NotWildlife;
        var isWildlife = verdict != Verdict.NotWildlife;
        return new AdvertFact
        {
            Source = $"site-{mixed % 15}", Day = First.AddDays(mixed / 16 % Days), IsRepost = mixed % 7 == 0, Country = new[] { "FR", "DE", "NL", "BE", "HU" }[mixed % 5], Verdict = verdict,
            Tier = verdict == Verdict.Suspect ? (Tier)((mixed % 4) + 1) : null, Taxon = isWildlife ? $"Taxon {mixed / 64 % 200}" : "", Annex = isWildlife ? "A" : "none",
            Product = isWildlife ? Products[mixed % Products.Length] : "none", Price = isWildlife ? mixed % 2000 : null, Currency = isWildlife ? "EUR" : null,
            Flags = isWildlife ? ["no-certificate"] : [], Seller = isWildlife ? $"s-{mixed % 50_000}" : null, State = ListingState.Active,
        };
    }

    private static void Print(string what, Stopwatch watch) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.0} s"));
}
