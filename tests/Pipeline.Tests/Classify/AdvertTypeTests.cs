using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Wanted, past and discussion posts, and scams, in eight languages.</summary>
public sealed class AdvertTypeTests
{
    private static readonly ILookup<string, LabelledAdvert> Groups = LabelledAdverts.Read("advert-types.jsonl").ToLookup(advert => advert.Group, StringComparer.Ordinal);

    [Theory]
    [InlineData("wanted", ListingType.Wanted, 7)]
    [InlineData("past", ListingType.Past, 6)]
    [InlineData("discussion", ListingType.Discussion, 7)]
    public void A_post_is_told_from_an_offer(string group, ListingType type, int least)
    {
        var adverts = Groups[group].ToList();
        Assert.True(adverts.Count >= least);
        Assert.Empty(adverts.Where(advert => advert.Said.ListingType != type).Select(advert => $"{advert.Said.Id}: {advert.Said.ListingType}").Skip(1));
    }

    [Fact]
    public void Looking_for_annex_a_is_suspect_and_asking_about_it_is_not()
    {
        Assert.All(Groups["wanted"], advert => Assert.Equal((advert.Said.Id, Verdict.Suspect), (advert.Said.Id, advert.Said.Verdict)));
        Assert.All(Groups["discussion"], advert => Assert.Equal((advert.Said.Id, Verdict.LegalWildlife), (advert.Said.Id, advert.Said.Verdict)));
    }

    [Fact]
    public void Scams_stay_suspect_and_are_counted_apart()
    {
        var adverts = Groups["scam"].ToList();
        Assert.True(adverts.Count >= 20);
        Assert.Empty(adverts.Where(advert => advert.Said.Verdict != Verdict.Suspect || advert.Said.Tier != Tier.T4 || advert.Said.RedFlags.All(flag => flag.Code != "likely-scam")).Select(advert => advert.Said.Id).Skip(1));
    }

    [Theory]
    [InlineData("more-adverts.jsonl")]
    [InlineData("later-adverts.jsonl")]
    [InlineData("new-adverts.jsonl")]
    public void Of_other_adverts_nineteen_in_twenty_are_judged_right_and_no_annex_a_suspect_is_cleared(string file)
    {
        var adverts = LabelledAdverts.Read(file);
        var wrong = adverts.Where(advert => !advert.IsRight).Select(advert => $"{advert.Said.Id}: {advert.Label}, said {advert.Said.Verdict}").ToList();
        Assert.True(wrong.Count <= adverts.Count / 20, string.Join("; ", wrong));
        Assert.Empty(adverts.Where(advert => advert is { Annex: "A", Label: "suspect" } && advert.Said.Triage is LegalTriage.Exempt or LegalTriage.Documented).Select(advert => advert.Said.Id));
    }
}
