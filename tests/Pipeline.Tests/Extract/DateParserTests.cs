using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class DateParserTests
{
    [Theory]
    [InlineData("3 mars 2026", "2026-03-03", "day")]
    [InlineData("le 24 novembre à 09:15", "2026-11-24T09:15+01:00", "minute")]
    [InlineData("Aujourd'hui, 11:20", "2026-11-24T11:20+01:00", "minute")]
    [InlineData("hier à 14h05", "2026-11-23T14:05+01:00", "minute")]
    [InlineData("il y a 3 jours", "2026-11-21", "day")]
    [InlineData("2 uur geleden", "2026-11-24T10+01:00", "hour")]
    [InlineData("eergisteren", "2026-11-22", "day")]
    [InlineData("12 dec. '25 sinds 12-12-2025", "2025-12-12", "day")]
    [InlineData("vor 2 Wochen", "2026-11-10", "week")]
    [InlineData("Gestern, 18:30", "2026-11-23T18:30+01:00", "minute")]
    [InlineData("24. Dezember", "2025-12-24", "day")]
    [InlineData("01.11.2026", "2026-11-01", "day")]
    [InlineData("2026. november 3.", "2026-11-03", "day")]
    [InlineData("tegnap 9:30", "2026-11-23T09:30+01:00", "minute")]
    [InlineData("5 napja", "2026-11-19", "day")]
    [InlineData("yesterday", "2026-11-23", "day")]
    [InlineData("2026-11-02T08:00:00Z", "2026-11-02T08:00:00+00:00", "second")]
    public void A_date_is_read_with_the_precision_it_has(string text, string value, string precision) =>
        Assert.Equal(new ParsedDate(value, precision), DateParser.Parse(text, Pages.Now, "BE"));

    [Theory]
    [InlineData("")]
    [InlineData("binnenkort")]
    [InlineData("32.13.2026")]
    [InlineData("Mai Thai restaurant")]
    public void Words_that_are_no_date_give_none(string text) => Assert.Null(DateParser.Parse(text, Pages.Now));
}
