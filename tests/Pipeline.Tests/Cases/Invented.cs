using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;

namespace Wildlife.Tests.Cases;

/// <summary>Invented listings for tests.</summary>
internal static class Invented
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    public static Assessment Suspect(Tier tier = Tier.T1, double score = 0.9, string taxon = "Loxodonta africana") => new()
    {
        Id = "x",
        Verdict = Verdict.Suspect,
        Tier = tier,
        Score = score,
        Triage = LegalTriage.ProhibitedUnlessCertified,
        ListingType = ListingType.Sale,
        Language = "fr",
        Taxa = [new TaxonMention(taxon, "species", "A", null)],
        Annex = "A",
        Product = "ivory",
        AnimalMaterial = "wild",
        Reasons = [new Reason("r1", "offers ivory and states no certificate", 2, null, "Regulation (EC) 338/97 Art. 8(1)")],
        WeightsVersion = "1",
    };

    public static Assessment Innocent() => Suspect() with { Verdict = Verdict.NotWildlife, Tier = null, Score = 0.02, Taxa = [], Annex = "none", Product = "none" };

    public static ListingObservation Observation(
        string source, string adId, int day, ObservedState state = ObservedState.Active, string title = "Défense brute", string description = "Défense d'éléphant brute de 40 cm, sans papiers, envoi possible partout", params Contact[] contacts) => new()
        {
            Source = source,
            AdId = adId,
            Url = $"https://{source}.example/ad/{adId}",
            ObservedAt = Monday.AddDays(day),
            PageName = "page",
            PageSha256 = RecordedEvent.NoHash,
            State = state,
            Country = "FR",
            Language = "fr",
            Page = state is ObservedState.Active or ObservedState.Sold
                ? new ExtractedPage { Kind = PageKind.Listing, Title = title, Description = description, Contacts = contacts, Seller = new ListingSeller("jean", "jean", null, "private") }
                : null,
        };

    public static Listing Listing(string source, string adId, Assessment? assessment = null, string? caseId = null, int day = 0, string title = "Défense brute") => new()
    {
        Source = source,
        AdId = adId,
        Url = $"https://{source}.example/ad/{adId}",
        Title = title,
        Description = "une défense d'éléphant",
        Country = "FR",
        State = ListingState.Active,
        Readings = [new ListingReading(Monday.AddDays(day), ObservedState.Active, $"{source}/{adId}/{day}", RecordedEvent.NoHash, "hash")],
        Assessment = assessment ?? Suspect(),
        GroupId = $"{source}/{adId}",
        CaseId = caseId,
    };

    public static SellerKey Phone(string number) => new($"v1-{number}", "phone", 0.95);
}
