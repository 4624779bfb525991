using System.Text.Json;
using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Tests.Classify;

/// <summary>Each watch animal with suspect and documented adverts and what only bears its name, in eight languages.</summary>
public sealed class WatchAnimalTests
{
    private static readonly ILookup<string, LabelledAdvert> Groups = LabelledAdverts.Read("watch-adverts.jsonl").ToLookup(advert => advert.Group, StringComparer.Ordinal);

    public static TheoryData<string> Animals
    {
        get
        {
            using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Knowledge.Data, "watchlists", "wwf-priority.json")));
            return [.. list.RootElement.GetProperty("animals").EnumerateArray().Select(animal => animal.GetProperty("id").GetString()!)];
        }
    }

    [Theory, MemberData(nameof(Animals))]
    public void Suspects_are_found_papers_heard_and_namesakes_left_alone(string animal)
    {
        var adverts = Groups[animal].ToList();
        Assert.True(adverts.Count(advert => advert.Label == "suspect") >= 8 && adverts.Count(advert => advert.Label == "legal-wildlife") >= 2 && adverts.Count(advert => advert.Label == "not-wildlife") >= 3);
        Assert.Empty(adverts.Where(advert => !advert.IsRight).Select(advert => $"{advert.Said.Id}: {advert.Label}, said {advert.Said.Verdict}").Skip(1));
        Assert.Empty(adverts.Where(advert => advert.Label == "suspect" && !advert.IsNamed).Select(advert => $"{advert.Said.Id}: {string.Join(", ", advert.Said.Taxa.Select(taxon => taxon.Name))}").Skip(1));
        Assert.Empty(adverts.Where(advert => advert.Label == "suspect" && advert.Said.Triage is LegalTriage.Exempt or LegalTriage.Documented).Select(advert => advert.Said.Id));
    }

    [Fact]
    public void What_is_of_no_animal_names_none() =>
        Assert.Empty(Groups.SelectMany(group => group).Where(advert => advert.Label == "not-wildlife" && advert.Said.Annex != "none").Select(advert => advert.Said.Id).Skip(1));

    [Fact]
    public void A_brown_bear_is_of_annex_a_and_a_polar_bear_of_b()
    {
        var day = new DateOnly(2026, 9, 1);
        Assert.Equal(("A", "B"), (Knowledge.Taxa.Resolve(Knowledge.Taxa.Find("Ursus arctos")!, day).Annex, Knowledge.Taxa.Resolve(Knowledge.Taxa.Find("Ursus maritimus")!, day).Annex));
        Assert.All(Groups["brown-bear"].Where(advert => advert.Label == "suspect" && advert.Taxa[0] == "Ursus arctos"), advert => Assert.True(TaxonCatalog.IsWithin(Knowledge.Taxa.Find(advert.Said.Taxa[0].Name)!, "Ursus arctos"), advert.Said.Id));
    }
}
