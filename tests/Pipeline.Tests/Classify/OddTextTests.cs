using System.Diagnostics;

namespace Wildlife.Tests.Classify;

public class OddTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData("\udc00\ud83d")]
    [InlineData("\u202Eeriovi\u202C")]
    [InlineData("\0\0\0")]
    [InlineData("🐘🦷🦏")]
    [InlineData("{{{{||}}}}****")]
    public void Odd_text_is_judged_and_never_throws(string text) =>
        Assert.Equal("t", Knowledge.Assess(text, text + text).Id);

    [Theory]
    [InlineData("Вrасelеt іvоirе véritаblе sculpté")] // Cyrillic look-alikes
    [InlineData("Bracelet i v o i r e véritable sculpté")]
    [InlineData("Bracelet i.v.o.i.r.e véritable sculpté")]
    [InlineData("Bracelet iv\u200Boi\u200Dre véritable sculpté")]
    [InlineData("Bracelet \u202Eivoire\u202C véritable sculpté")]
    [InlineData("Bracelet \u200Fivoire\u200E véritable sculpté")]
    [InlineData("Bracelet ｉｖｏｉｒｅ véritable sculpté")]
    [InlineData("🐘 Bracelet ivoire 🐘 véritable sculpté")]
    [InlineData("BRACELET IVOIRE VERITABLE SCULPTE")]
    [InlineData("Bracelet 1v0ire véritable sculpté")]
    public void Letters_that_hide_a_word_do_not_hide_it(string title)
    {
        var said = Knowledge.Assess(title, "Ancien, 120 g, sans papiers", "FR", "fr");
        Assert.Equal((Wildlife.Classify.Verdict.Suspect, "ivory"), (said.Verdict, said.Product));
    }

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
            Knowledge.Assess(Noise(random, 60), Noise(random, 400));
    }

    [Fact]
    public void A_description_of_a_million_letters_takes_time_in_proportion()
    {
        var sentence = "Vends ivoire véritable sculpté de 1920, sans papiers, 120 g, envoi Suisse, tél 0612345678, tigre 1.2 cites n° FR123456. ";
        Knowledge.Assess("Ivoire", sentence);
        var small = Measure(string.Concat(Enumerable.Repeat(sentence, 1000)));
        var large = Measure(string.Concat(Enumerable.Repeat(sentence, 8500)));
        Assert.True(large < TimeSpan.FromSeconds(10) && large < small * 8.5 * 6 + TimeSpan.FromMilliseconds(500), $"small {small}, large {large}");
    }

    private static TimeSpan Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        Knowledge.Assess("Ivoire", text);
        return watch.Elapsed;
    }

    private static string Noise(Random random, int length) =>
        new([.. Enumerable.Range(0, random.Next(length)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(1, 0x10000) : random.Next(32, 126)))]);
}
