using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public sealed class LocalTextAnalyzerTests
{
    private readonly LocalTextAnalyzer analyzer = LocalTextAnalyzer.Load(Knowledge.Data);

    [Theory]
    [InlineData("fr", "Je vends ma vieille commode avec ses tiroirs, elle est dans un très bon état et à venir chercher chez moi.")]
    [InlineData("de", "Ich verkaufe meine alte Kommode mit den Schubladen, sie ist noch in einem sehr guten Zustand und nur abzuholen.")]
    [InlineData("nl", "Ik verkoop mijn oude kast met de lades, deze is nog in een hele goede staat en moet worden opgehaald.")]
    [InlineData("hu", "Eladó a régi komódom a fiókokkal együtt, nagyon jó állapotban van, és csak személyesen lehet elvinni.")]
    public async Task Tells_the_language_with_some_confidence(string language, string text)
    {
        var reading = Assert.Single(await analyzer.AnalyzeAsync([new TextDocument("1", text)], TestContext.Current.CancellationToken));
        Assert.Equal(language, reading.Language);
        Assert.InRange(reading.Confidence, 0.2, 1);
    }

    [Fact]
    public async Task Marks_telephone_and_address_where_they_stand()
    {
        const string text = "Bitte anrufen: +49 30 5550 1234, oder schreiben an kontakt@beispiel.example";
        var reading = Assert.Single(await analyzer.AnalyzeAsync([new TextDocument("1", text)], TestContext.Current.CancellationToken));
        Assert.Equal(
            [("PhoneNumber", "+49 30 5550 1234"), ("Email", "kontakt@beispiel.example")],
            reading.PersonalData.Select(span => (span.Category, text.Substring(span.Start, span.Length).Trim())));
    }

    [Fact]
    public async Task Says_that_it_cannot_tell_what_has_no_words()
    {
        var readings = await analyzer.AnalyzeAsync([new TextDocument("a", ""), new TextDocument("b", "12 34")], TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b"], readings.Select(reading => reading.Id));
        Assert.All(readings, reading => Assert.Null(reading.Language));
    }
}
