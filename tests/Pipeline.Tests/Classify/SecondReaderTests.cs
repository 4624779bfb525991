using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public sealed class SecondReaderTests
{
    private static readonly Advert Short = new() { Id = "short", Title = "Elfenbein Figur", Description = "alt, 12 cm", Country = "FR", Language = "fr", ObservedAt = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero) };
    private static readonly Advert Plain = Short with { Id = "plain", Title = "Vélo de course", Description = "Cadre acier, freins neufs, à venir chercher." };

    [Fact]
    public async Task Only_what_is_unclear_is_sent_and_read_again_in_the_other_language()
    {
        var reader = new Reader(document => new TextReading(document.Id) { Language = "de", Confidence = 0.97 });
        var first = Knowledge.Classifier.Assess(Short) with { Score = 0.4, Language = "fr" };
        var judged = await new SecondReader(reader, Knowledge.Classifier).ReadAsync([(Short, first), (Plain, Knowledge.Classifier.Assess(Plain))], TestContext.Current.CancellationToken);
        Assert.Equal(["short"], reader.Sent);
        Assert.Equal("de", judged[0].Language);
        Assert.Equal("A second reader read the text as 'de', not as 'fr'.", judged[0].Reasons[^1].Text);
        Assert.Equal(Verdict.NotWildlife, judged[1].Verdict);
    }

    [Fact]
    public async Task A_reading_that_failed_or_is_unsure_changes_nothing()
    {
        var first = Knowledge.Classifier.Assess(Short) with { Score = 0.4, Language = "fr" };
        TextReading[] readings = [new("short") { Error = new TextReadingError("InvalidDocument", "too long") }, new("short") { Language = "de", Confidence = 0.5 }, new("short")];
        foreach (var reading in readings)
        {
            var judged = await new SecondReader(new Reader(_ => reading), Knowledge.Classifier).ReadAsync([(Short, first)], TestContext.Current.CancellationToken);
            Assert.Same(first, judged[0]);
        }
    }

    private sealed class Reader(Func<TextDocument, TextReading> read) : ITextAnalyzer
    {
        public List<string> Sent { get; } = [];

        public Task<IReadOnlyList<TextReading>> AnalyzeAsync(IReadOnlyList<TextDocument> documents, CancellationToken cancellationToken)
        {
            Sent.AddRange(documents.Select(document => document.Id));
            return Task.FromResult<IReadOnlyList<TextReading>>([.. documents.Select(read)]);
        }
    }
}
