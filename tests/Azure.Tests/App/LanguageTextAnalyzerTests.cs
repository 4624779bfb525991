using System.Globalization;
using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wildlife.App.Language;
using Wildlife.Classify;
using Wildlife.Embedded;

namespace Wildlife.Tests.App;

public sealed class LanguageTextAnalyzerTests : IDisposable
{
    private const string Unclear = "xx 12";
    private readonly TemporaryFolder folder = new();
    private readonly DataFolder data;
    private readonly SqliteDatabase database;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly ScriptedLanguage service = new();

    public LanguageTextAnalyzerTests()
    {
        data = DataFolder.Open(folder.Path);
        database = SqliteDatabase.Open(data);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        database.Dispose();
        data.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_the_local_reader_is_sure_of_is_not_sent()
    {
        var readings = await Analyzer().AnalyzeAsync([new("clear", "Wir verkaufen unsere alte Geige, sie ist in gutem Zustand und wird mit dem Kasten abgegeben", "DE"), new("unclear", Unclear)], Cancel);

        Assert.Equal("de", readings[0].Language);
        Assert.Equal("unclear", Assert.Single(Assert.Single(service.LanguageCalls)).Id);
        Assert.Equal(("hu", 0.97), (readings[1].Language, readings[1].Confidence));
        Assert.Equal(["clear", "unclear"], readings.Select(reading => reading.Id));
    }

    [Fact]
    public async Task Nothing_unclear_means_no_call_and_nothing_taken_from_the_budget()
    {
        await Analyzer().AnalyzeAsync([new("blank", "   ")], Cancel);
        await Analyzer().AnalyzeAsync([], Cancel);

        Assert.Empty(service.LanguageCalls);
        Assert.Equal(1000, await Budget(1000).TakeAsync(5000, Cancel));
    }

    [Fact]
    public async Task Calls_hold_a_thousand_documents_for_the_language_and_five_for_personal_data()
    {
        var readings = await Analyzer().AnalyzeAsync(Documents(2003), Cancel);

        Assert.Equal([1000, 1000, 3], service.LanguageCalls.Select(call => call.Count));
        Assert.Equal(401, service.PersonalDataCalls.Count);
        Assert.All(service.PersonalDataCalls, call => Assert.InRange(call.Count, 1, 5));
        Assert.All(readings, reading => Assert.Equal("hu", reading.Language));
        Assert.All(service.PersonalDataCalls.SelectMany(call => call), input => Assert.Equal("hu", input.Language));
    }

    [Fact]
    public async Task A_call_stays_under_a_megabyte_as_the_SDK_writes_it()
    {
        // Each of these letters travels as six bytes: 30 kB a document, so a thousand would be thirty megabytes.
        await Analyzer().AnalyzeAsync([.. Enumerable.Range(0, 100).Select(i => new TextDocument(Id(i), new string('ж', 5000)))], Cancel);

        Assert.All(service.LanguageCalls, call => Assert.InRange(call.Sum(input => input.Text.Length * 6), 1, 1_000_000));
        Assert.Equal(100, service.LanguageCalls.Sum(call => call.Count));
    }

    [Fact]
    public async Task Only_the_first_5120_letters_are_sent_and_none_is_cut_in_two()
    {
        // A family of seven UTF-16 units that a reader sees as one letter.
        var family = "👩‍👩‍👦 ";
        await Analyzer().AnalyzeAsync([new("long", string.Concat(Enumerable.Repeat(family, 4000)))], Cancel);

        var sent = service.LanguageCalls.Single().Single().Text;
        Assert.Equal(5120, new StringInfo(sent).LengthInTextElements);
        Assert.EndsWith(family, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_logs_are_off_and_the_country_is_a_hint()
    {
        await Analyzer(clearAt: 1).AnalyzeAsync([new("a", Unclear, "HU"), new("b", Unclear)], Cancel);

        Assert.All(service.Options, options => Assert.True(options!.DisableServiceLogs));
        Assert.Equal(["HU", ""], service.LanguageCalls.Single().Select(input => input.CountryHint));
    }

    [Fact]
    public async Task A_document_that_fails_keeps_its_local_reading_and_fails_alone()
    {
        service.Language = input => input.Id == "d1"
            ? TextAnalyticsModelFactory.DetectLanguageResult(input.Id, TextAnalyticsModelFactory.TextAnalyticsError("InvalidDocument", "empty"))
            : TextAnalyticsModelFactory.DetectLanguageResult(input.Id, default, TextAnalyticsModelFactory.DetectedLanguage("Dutch", "nl", 0.9));
        service.PersonalData = input => input.Id == "d2"
            ? TextAnalyticsModelFactory.RecognizePiiEntitiesResult(input.Id, TextAnalyticsModelFactory.TextAnalyticsError("UnsupportedLanguageCode", "not nl"))
            : TextAnalyticsModelFactory.RecognizePiiEntitiesResult(input.Id, default, TextAnalyticsModelFactory.PiiEntityCollection([], input.Text));

        var readings = await Analyzer().AnalyzeAsync(Documents(4), Cancel);

        Assert.Equal("InvalidDocument", readings[1].Error!.Code);
        Assert.Equal(("nl", "UnsupportedLanguageCode"), (readings[2].Language, readings[2].Error!.Code));
        Assert.All([readings[0], readings[3]], reading => Assert.Equal(("nl", (TextReadingError?)null), (reading.Language, reading.Error)));
        Assert.DoesNotContain(service.PersonalDataCalls.SelectMany(call => call), input => input.Id == "d1");
    }

    [Fact]
    public async Task Personal_data_are_those_of_both_readers_and_never_outside_the_text()
    {
        const string text = "Anna 0612345678 xx";
        service.PersonalData = input => TextAnalyticsModelFactory.RecognizePiiEntitiesResult(input.Id, default, TextAnalyticsModelFactory.PiiEntityCollection(
            [
                TextAnalyticsModelFactory.PiiEntity("Anna", "Person", null, 0.9, 0, 4),
                TextAnalyticsModelFactory.PiiEntity("beyond", "Person", null, 0.9, 17, 6),
            ],
            input.Text));

        var reading = Assert.Single(await Analyzer().AnalyzeAsync([new("a", text)], Cancel));

        Assert.Equal(["Anna", "0612345678"], reading.PersonalData.Select(span => text.Substring(span.Start, span.Length)));
        Assert.Equal(["Person", "PhoneNumber"], reading.PersonalData.Select(span => span.Category));
    }

    [Fact]
    public async Task A_language_that_the_service_cannot_tell_leaves_the_local_word()
    {
        service.Language = input => TextAnalyticsModelFactory.DetectLanguageResult(input.Id, default, TextAnalyticsModelFactory.DetectedLanguage("(Unknown)", "(Unknown)", 0));
        var local = await LocalTextAnalyzer.Load(Knowledge).AnalyzeAsync(Documents(1), Cancel);

        var readings = await Analyzer().AnalyzeAsync(Documents(1), Cancel);

        Assert.Equal(local[0].Language, readings[0].Language);
    }

    [Fact]
    public async Task The_day_s_budget_holds_across_analyzers_and_begins_again_at_midnight_UTC()
    {
        // Two records a short document: one for its language, one for personal data.
        var readings = await Analyzer(records: 7).AnalyzeAsync(Documents(5), Cancel);

        Assert.Equal(3, service.LanguageCalls.Single().Count);
        Assert.Equal(5, readings.Count);
        Assert.All(readings, reading => Assert.Null(reading.Error));

        await Analyzer(records: 7).AnalyzeAsync(Documents(5), Cancel);
        Assert.Single(service.LanguageCalls);

        clock.Advance(TimeSpan.FromHours(16));
        await Analyzer(records: 7).AnalyzeAsync(Documents(5), Cancel);
        Assert.Equal(2, service.LanguageCalls.Count);
    }

    [Fact]
    public async Task Many_at_once_never_take_more_than_the_day_has()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Budget(100).TakeAsync(9, Cancel)));

        Assert.InRange(taken.Sum(), 1, 100);
    }

    [Fact]
    public async Task No_budget_sends_nothing()
    {
        await Analyzer(records: 0).AnalyzeAsync(Documents(3), Cancel);

        Assert.Empty(service.LanguageCalls);
    }

    [Fact]
    public async Task An_outage_is_one_kind_of_exception_for_callers()
    {
        service.Outage = new RequestFailedException(503, "busy");

        var thrown = await Assert.ThrowsAsync<HttpRequestException>(() => Analyzer().AnalyzeAsync(Documents(1), Cancel));

        Assert.DoesNotContain(Unclear, thrown.Message, StringComparison.Ordinal);
    }

    private static string Knowledge => Path.Combine(AppContext.BaseDirectory, "data");

    private static string Id(int i) => "d" + i.ToString(CultureInfo.InvariantCulture);

    private static TextDocument[] Documents(int count) => [.. Enumerable.Range(0, count).Select(i => new TextDocument(Id(i), Unclear))];

    private RecordBudget Budget(int perDay) => new(new SqliteRecordStore(database, clock), perDay, clock);

    private LanguageTextAnalyzer Analyzer(int records = 1_000_000, double clearAt = 0.8) => new(
        service, LocalTextAnalyzer.Load(Knowledge), Budget(records), new LanguageOptions { DailyRecords = records, ClearAt = clearAt }, NullLogger<LanguageTextAnalyzer>.Instance);
}
