using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Tests.Cases;

public sealed class CaseOutcomeTests
{
    private readonly InventedCase subject = new();

    [Fact]
    public void Each_outcome_must_show_in_the_case()
    {
        foreach (var outcome in (CaseOutcome[])[CaseOutcome.AdvertsRemoved, CaseOutcome.Seized, CaseOutcome.Prosecuted, CaseOutcome.AccountsClosed, CaseOutcome.Duplicate])
        {
            Assert.Equal("bad-outcome", subject.Refused(new CloseCase([outcome])));
        }

        Assert.Equal("bad-outcome", subject.Refused(new CloseCase([])));
        Assert.Equal("bad-outcome", subject.Refused(new CloseCase([CaseOutcome.NoOffence, CaseOutcome.Seized])));
        Assert.Equal("bad-outcome", subject.Refused(new CloseCase([CaseOutcome.NoOffence], AccountsClosed: 1)));
        Assert.Equal("bad-outcome", subject.Refused(new CloseCase([CaseOutcome.Duplicate], DuplicateOf: "c-1")));
    }

    [Fact]
    public void Several_outcomes_are_true_at_once_and_reopening_takes_them_back()
    {
        var removed = new InventedCase(Invented.Listing("s", "1") with { State = ListingState.Removed });
        removed.Do(new RecordSeizure(CaseCommandRulesTests.Seized()));
        removed.Do(new CloseCase([CaseOutcome.Seized, CaseOutcome.AdvertsRemoved, CaseOutcome.AccountsClosed], AccountsClosed: 2));
        Assert.Equal([CaseOutcome.AdvertsRemoved, CaseOutcome.AccountsClosed, CaseOutcome.Seized], removed.Now.Outcomes);
        Assert.Equal((2, CaseState.Closed), (removed.Now.AccountsClosed, removed.Now.State));

        removed.Do(new ReopenCase());
        Assert.Equal((CaseState.Investigating, 0, 0, 1), (removed.Now.State, removed.Now.Outcomes.Count, removed.Now.AccountsClosed, removed.Now.Seizures.Count));
        Assert.Equal("bad-outcome", removed.Refused(new CloseCase([CaseOutcome.NoOffence])));
    }

    [Fact]
    public void One_reading_that_misses_an_advert_removes_nothing()
    {
        var missing = new InventedCase(Invented.Listing("s", "1") with { State = ListingState.Missing });
        Assert.Equal("bad-outcome", missing.Refused(new CloseCase([CaseOutcome.AdvertsRemoved])));
    }

    [Fact]
    public void A_seizure_has_a_quantity_a_country_and_a_day_that_was()
    {
        var good = CaseCommandRulesTests.Seized();
        Assert.Equal("bad-result", subject.Refused(new RecordSeizure(good with { Quantity = 0 })));
        Assert.Equal("bad-result", subject.Refused(new RecordSeizure(good with { WeightKg = -1 })));
        Assert.Equal("bad-result", subject.Refused(new RecordSeizure(good with { On = new DateOnly(2027, 1, 1) })));
        Assert.Equal("bad-result", subject.Refused(new RecordSeizure(good with { Taxon = " " })));
        Assert.Equal("bad-country", subject.Refused(new RecordSeizure(good with { Country = "Belgium" })));
        subject.Do(new RecordSeizure(good));
        Assert.Equal(good, Assert.Single(subject.Now.Seizures));
    }

    [Fact]
    public void A_prosecution_names_court_offence_and_result()
    {
        var good = new Prosecution { On = new DateOnly(2026, 10, 1), Country = "FR", Authority = "Tribunal", Offence = "Art. L415-3", Result = ProsecutionResult.Convicted, FineEur = 1500 };
        Assert.Equal("bad-result", subject.Refused(new RecordProsecution(good with { Authority = "" })));
        Assert.Equal("bad-text", subject.Refused(new RecordProsecution(good with { Offence = "" })));
        Assert.Equal("bad-result", subject.Refused(new RecordProsecution(good with { FineEur = 0 })));
        subject.Do(new RecordProsecution(good));
        subject.Do(new CloseCase([CaseOutcome.Prosecuted]));
        Assert.Equal(good, Assert.Single(subject.Now.Prosecutions));
    }

    [Fact]
    public void A_case_of_which_every_advert_is_dismissed_unseen_is_closed()
    {
        var finding = new ListingFinding(FeedbackDecision.Dismiss, FeedbackReasons.Imitation);
        var one = new InventedCase(Invented.Listing("s", "1"));
        one.Do(new DecideListing(new ListingReference("s", "1"), finding));
        Assert.Equal((CaseState.Closed, CaseOutcome.NoOffence), (one.Now.State, one.Now.Outcomes.Single()));

        subject.Do(new DecideListing(new ListingReference("s", "1"), finding));
        Assert.Equal(CaseState.Triaged, subject.Now.State);
        Assert.Equal("bad-reason-code", subject.Refused(new DecideListing(new ListingReference("s", "2"), finding with { ReasonCode = "mood" })));
        Assert.Equal("bad-taxon", subject.Refused(new DecideListing(new ListingReference("s", "2"), finding with { CorrectTaxon = "Panthera leo" })));
    }

    [Fact]
    public void A_corrected_taxon_shows_in_the_case_and_stays_when_the_advert_is_read_again()
    {
        subject.Do(new DecideListing(new ListingReference("s", "1"), new ListingFinding(FeedbackDecision.CorrectTaxon, FeedbackReasons.Other, "Mammuthus primigenius")));
        Assert.Contains("Mammuthus primigenius", subject.Now.Taxa);
        Assert.Equal("ana", subject.Now.Listings[0].Decision!.By);
    }
}
