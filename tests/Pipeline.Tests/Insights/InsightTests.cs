using Microsoft.Extensions.Time.Testing;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Embedded;
using Wildlife.Extract;
using Wildlife.Insights;
using Wildlife.Tests.Cases;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Insights;

public sealed class InsightTests : IDisposable
{
    private static readonly InsightRange November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));
    private readonly EmbeddedFixture fixture = new();
    private readonly FakeTimeProvider time = new(Invented.Monday.AddDays(20));
    private readonly SqliteRecordStore records;
    private readonly InsightNotes notes;
    private readonly InsightReader reader;

    public InsightTests()
    {
        records = new SqliteRecordStore(fixture.Database, time);
        notes = new InsightNotes(records);
        reader = new InsightReader(records, time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_repost_is_an_advert_and_no_advert_group()
    {
        await notes.NoteAsync(Invented.Listing("s", "1"), "x", Cancel);
        await notes.NoteAsync(Invented.Listing("s", "2") with { GroupId = "s/1" }, "x", Cancel);
        var row = InsightTables.Trend(await ReadAsync(), new InsightFilter())[0];
        Assert.Equal((1, 2, 1), (row.AdvertGroups, row.Adverts, row.Sellers));
    }

    [Fact]
    public async Task Noting_the_same_again_counts_nothing_twice_and_marks_nothing()
    {
        await notes.NoteAsync(Invented.Listing("s", "1"), "x", Cancel);
        _ = await ReadAsync();
        await notes.NoteAsync(Invented.Listing("s", "1"), "x", Cancel);
        Assert.Equal(0, await new InsightRoller(records, time).RunAsync(Cancel));
        Assert.Equal(1, InsightTables.Trend(await ReadAsync(), new InsightFilter())[0].Adverts);
    }

    [Fact]
    public async Task A_later_judgement_moves_the_advert_and_does_not_add_one()
    {
        await notes.NoteAsync(Invented.Listing("s", "1"), "x", Cancel);
        _ = await ReadAsync();
        await notes.NoteAsync(Invented.Listing("s", "1", Invented.Suspect(Tier.T2)), "x", Cancel);
        var row = InsightTables.Trend(await ReadAsync(), new InsightFilter())[0];
        Assert.Equal((1, 0, 1), (row.AdvertGroups, row.T1, row.T2));
    }

    [Fact]
    public async Task An_older_reading_that_comes_late_moves_the_advert_to_its_day()
    {
        var listing = Invented.Listing("s", "1", day: 3);
        await notes.NoteAsync(listing, "x", Cancel);
        var older = Invented.Listing("s", "1", day: 1);
        await notes.NoteAsync(listing with { Readings = [.. older.Readings, .. listing.Readings] }, "x", Cancel);
        var days = await ReadAsync([.. new InsightRange(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 6)).Split("day")]);
        Assert.Equal([0, 1, 0, 0, 0], InsightTables.Trend(days, new InsightFilter()).Select(row => row.AdvertGroups));
    }

    [Fact]
    public async Task A_hold_takes_the_case_and_its_adverts_out_at_once_and_gives_them_back_when_it_ends()
    {
        await notes.NoteAsync(Invented.Listing("s", "1", caseId: "c-1"), "x", Cancel);
        var made = new InventedCase(Invented.Listing("s", "1"));
        await notes.NoteAsync(made.Now with { Id = "c-1" }, Cancel);
        Assert.Equal(1, (await ReadAsync())[0].Sheet.Cases.Sum(cell => cell.Cases));
        await notes.NoteAsync(made.Now with { Id = "c-1", Hold = new EnforcementHold("otto", time.GetUtcNow(), time.GetUtcNow().AddDays(2), "house search") }, Cancel);
        Assert.Equal(0, InsightTables.Trend(await reader.ReadAsync([November], Cancel), new InsightFilter())[0].Adverts);
        Assert.Empty((await reader.ReadAsync([November], Cancel))[0].Sheet.Cases);
        time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, InsightTables.Trend(await ReadAsync(), new InsightFilter())[0].Adverts);
    }

    [Fact]
    public async Task What_is_written_while_a_day_is_counted_is_counted_the_next_time()
    {
        await notes.NoteAsync(Invented.Listing("s", "1"), "x", Cancel);
        var mark = await records.GetAsync(InsightRecords.Mark, InsightRecords.MarkKey("2026-11-02"), Cancel);
        await records.TrySaveAsync(InsightRecords.Mark, new RecordWrite<InsightMark>(InsightRecords.MarkKey("2026-11-02"), mark!.Document with { IsRolling = true }), mark.ETag, Cancel);
        await notes.NoteAsync(Invented.Listing("s", "2"), "y", Cancel);
        var after = await records.GetAsync(InsightRecords.Mark, InsightRecords.MarkKey("2026-11-02"), Cancel);
        Assert.False(after!.Document.IsRolling);
    }

    [Fact]
    public async Task Scams_are_counted_apart_and_other_verdicts_not_among_suspects()
    {
        var scam = Invented.Suspect() with { RedFlags = [new RedFlag("likely-scam", "", null)] };
        await notes.NoteAsync(Invented.Listing("s", "1", scam), "x", Cancel);
        await notes.NoteAsync(Invented.Listing("s", "2", Invented.Innocent()), "x", Cancel);
        var sums = await ReadAsync();
        Assert.Equal((0, 1), (InsightTables.Trend(sums, new InsightFilter())[0].Adverts, InsightTables.Scams(sums, new InsightFilter())));
    }

    [Fact]
    public async Task Months_days_and_the_sum_of_both_agree()
    {
        for (var day = 0; day < 20; day++)
        {
            await notes.NoteAsync(Invented.Listing("s", $"{day}", day: day), $"x{day % 3}", Cancel);
        }

        var month = InsightTables.Trend(await ReadAsync(), new InsightFilter())[0];
        var days = InsightTables.Trend(await ReadAsync([.. November.Split("day")]), new InsightFilter());
        var weeks = InsightTables.Trend(await ReadAsync([.. November.Split("week")]), new InsightFilter());
        Assert.Equal((20, 20, 20, 3), (month.AdvertGroups, days.Sum(row => row.AdvertGroups), weeks.Sum(row => row.AdvertGroups), month.Sellers));
        Assert.All(weeks.Skip(1), week => Assert.Equal(DayOfWeek.Monday, week.Period!.Value.DayOfWeek));
    }

    [Fact]
    public async Task Open_data_stand_for_five_sellers_or_are_merged_or_left_out()
    {
        for (var number = 0; number < 5; number++)
        {
            await notes.NoteAsync(Invented.Listing("s", $"a{number}"), $"x{number}", Cancel);
        }

        for (var number = 0; number < 4; number++)
        {
            await notes.NoteAsync(Invented.Listing("s", $"b{number}", Invented.Suspect(taxon: "Panthera tigris")) with { Country = "BE" }, $"y{number}", Cancel);
        }

        var (rows, leftOut) = OpenData.Of(await ReadAsync());
        Assert.Equal([("FR", "Loxodonta africana", 5)], rows.Select(row => (row.Country, row.Taxon, row.AdvertGroups)));
        Assert.Equal(4, leftOut);
        await notes.NoteAsync(Invented.Listing("s", "b9", Invented.Suspect(taxon: "Panthera tigris")) with { Country = "NL" }, "y9", Cancel);
        (rows, leftOut) = OpenData.Of(await ReadAsync());
        Assert.Contains(rows, row => row is { Country: "*", Taxon: "Panthera tigris", AdvertGroups: 5 });
        Assert.Equal(0, leftOut);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" @SUM(A1)", "' @SUM(A1)")]
    [InlineData("-2", "'-2")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void No_cell_of_a_csv_file_is_run_by_a_spreadsheet(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));

    [Fact]
    public async Task Prices_are_asked_once_a_group_and_from_three_on()
    {
        for (var number = 1; number <= 3; number++)
        {
            await notes.NoteAsync(Invented.Listing("s", $"{number}") with { Price = new ListingPrice(number * 100, "EUR", "", PriceKind.Amount) }, "x", Cancel);
        }

        await notes.NoteAsync(Invented.Listing("s", "4") with { GroupId = "s/3", Price = new ListingPrice(300, "EUR", "", PriceKind.Amount) }, "x", Cancel);
        var row = Assert.Single(InsightTables.Prices((await ReadAsync())[0], new InsightFilter()));
        Assert.Equal((3, 100m, 200m, 300m), (row.Priced, row.Lowest, row.Median, row.Highest));
    }

    private async Task<IReadOnlyList<InsightSum>> ReadAsync(params IReadOnlyList<InsightRange> ranges)
    {
        time.Advance(TimeSpan.FromSeconds(10));
        return await reader.ReadAsync(ranges.Count == 0 ? [November] : ranges, Cancel);
    }
}
