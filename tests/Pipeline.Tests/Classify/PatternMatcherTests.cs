using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

public class PatternMatcherTests
{
    [Fact]
    public void Every_occurrence_of_every_pattern_is_found_as_a_plain_search_would()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var patterns = Enumerable.Range(0, 12).Select(_ => Word(random, 1, 4)).Distinct().ToArray();
            var text = Word(random, 40, 60);
            var found = new List<(int Pattern, int End)>();
            PatternMatcher.Build(patterns).Find(text, found);
            var expected = from p in Enumerable.Range(0, patterns.Length)
                           from start in Enumerable.Range(0, text.Length - patterns[p].Length + 1)
                           where string.CompareOrdinal(text, start, patterns[p], 0, patterns[p].Length) == 0
                           select (p, start + patterns[p].Length);
            Assert.Equal(expected.OrderBy(hit => hit), found.OrderBy(hit => hit));
        }
    }

    private static string Word(Random random, int shortest, int longest) =>
        new([.. Enumerable.Range(0, random.Next(shortest, longest + 1)).Select(_ => (char)('a' + random.Next(3)))]);
}
