using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Tests.Classify;

namespace Wildlife.Tests.Data;

public class LexiconDataTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Build(Knowledge.Taxa, Knowledge.Lexicons);

    public static TheoryData<string> Languages => [.. Knowledge.Lexicons.Select(lexicon => lexicon.Language)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_entry_is_found_in_its_match_texts_and_not_in_its_must_not_texts(string language)
    {
        var wrong = new List<string>();
        foreach (var entry in Knowledge.Lexicons.Single(lexicon => lexicon.Language == language).Entries)
        {
            wrong.AddRange(entry.Match.Where(text => !Finds(entry, text)).Select(text => $"{entry.Id} misses '{text}'"));
            wrong.AddRange(entry.MustNot.Where(text => Finds(entry, text)).Select(text => $"{entry.Id} wrongly finds '{text}'"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Ids_are_unique_over_all_files()
    {
        var ids = Knowledge.Lexicons.SelectMany(lexicon => lexicon.Entries).Select(entry => entry.Id).ToArray();
        Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_kind_is_one_the_schema_lists()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Knowledge.Data, "schema", "lexicon.schema.json")));
        var kinds = schema.RootElement.GetProperty("properties").GetProperty("entries").GetProperty("items")
            .GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()).ToHashSet();
        Assert.Empty(Knowledge.Lexicons.SelectMany(lexicon => lexicon.Entries).Where(entry => !kinds.Contains(entry.Kind)).Select(entry => entry.Id));
    }

    [Fact]
    public void No_pattern_is_so_short_that_it_is_found_everywhere()
    {
        var tooShort = Knowledge.Lexicons.SelectMany(lexicon => lexicon.Entries)
            .SelectMany(entry => entry.Patterns.SelectMany(PatternExpander.Expand).Where(pattern => pattern.Trim('*').Length < 2).Select(pattern => $"{entry.Id}: '{pattern}'"));
        Assert.Empty(tooShort);
    }

    [Theory]
    [InlineData("de.ring.beringt", "mit geschlossenem Ring")]
    [InlineData("es.wild.silvestre", "cogidas del campo")]
    public void A_star_inside_a_phrase_stands_for_the_languages_endings(string id, string text) =>
        Assert.True(Finds(Knowledge.Lexicons.SelectMany(lexicon => lexicon.Entries).Single(entry => entry.Id == id), text));

    [Fact]
    public void Every_taxon_a_material_names_is_in_the_taxa_files()
    {
        var missing = Knowledge.Lexicons.SelectMany(lexicon => lexicon.Entries)
            .Where(entry => entry.Taxon is not null && Knowledge.Taxa.Find(entry.Taxon) is null).Select(entry => $"{entry.Id}: {entry.Taxon}");
        Assert.Empty(missing);
    }

    private static bool Finds(LexiconEntry entry, string text) =>
        Vocabulary.Find(TextFolder.Fold("title", text), _ => true).Exists(hit => hit.Term.Id == entry.Id);
}
