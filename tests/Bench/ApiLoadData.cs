using System.Diagnostics;
using System.Globalization;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;
using Wildlife.Local.Host;

namespace Wildlife.Bench;

/// <summary>Invented cases and listings in bulk, the same in every run.</summary>
internal sealed class ApiLoadData(Installation installation, InstallationSecrets secrets, ApiLoadShape shape)
{
    private const int AtOnce = 2000;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Governance Governance { get; } = new() { Controller = "a bench", Regime = "gdpr", LegalBasis = new Dictionary<string, string>(), ImpactAssessment = "none", Recipients = [] };

    /// <summary>Fills an empty installation; what is there already is used.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var (caseCount, listingCount) = (shape.Cases, shape.Listings);
        if (await installation.Cases.GetCaseAsync(shape.CaseId(caseCount - 1), cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        for (var from = 0; from < listingCount; from += AtOnce)
        {
            if (from % 100_000 == 0)
            {
                Console.Error.WriteLine($"{from} listings after {watch.Elapsed.TotalSeconds:0} s");
            }

            await Task.WhenAll(Enumerable.Range(from, Math.Min(AtOnce, listingCount - from)).Select(number => installation.Cases.TrySaveListingAsync(ListingOf(number), null, cancellationToken))).ConfigureAwait(false);
        }

        Console.Error.WriteLine($"{listingCount} listings after {watch.Elapsed.TotalSeconds:0} s");
        for (var from = 0; from < caseCount; from += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(from, Math.Min(AtOnce, caseCount - from)).Select(number => AddCaseAsync(number, cancellationToken))).ConfigureAwait(false);
        }

        Console.Error.WriteLine($"and {caseCount} cases after {watch.Elapsed.TotalSeconds:0} s");
    }

    /// <summary>Inserts listings at a rate until it is stopped.</summary>
    public async Task<int> InsertAsync(int perSecond, CancellationToken cancellationToken)
    {
        var inserted = 0;
        try
        {
            while (true)
            {
                await installation.Cases.TrySaveListingAsync(ListingOf(shape.Listings + inserted + (int)(TimeProvider.System.GetTimestamp() % 1_000_000_000)), null, cancellationToken).ConfigureAwait(false);
                inserted++;
                await Task.Delay(TimeSpan.FromSeconds(1.0 / perSecond), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return inserted;
        }
    }

    private async Task AddCaseAsync(int number, CancellationToken cancellationToken)
    {
        var listing = ListingOf(number);
        var id = shape.CaseId(number);
        var shown = CaseListingOf(listing);
        var (projection, recorded) = CaseSeal.Append(null, [new ReasonedEvent(new CaseOpened(), "bench"), new ReasonedEvent(new ListingAdded(shown, "bench"), "bench")], CaseKeeper.Pipeline, listing.LastObservedAt, id);
        await installation.Cases.TryAppendAsync(projection, recorded, null, cancellationToken).ConfigureAwait(false);
        var key = secrets.Sellers.Mac($"phone:{ApiLoadShape.Telephone(number)}");
        await installation.Cases.AddLinksAsync([new SellerLink(key, "phone", listing.Source, listing.AdId, id, "same phone", 0.95, listing.LastObservedAt)], cancellationToken).ConfigureAwait(false);
    }

    private static CaseListing CaseListingOf(Listing listing) => new()
    {
        Source = listing.Source, AdId = listing.AdId, Url = listing.Url, Title = listing.Title!, GroupId = listing.GroupId, Country = listing.Country, Language = "fr",
        Verdict = Verdict.Suspect, Tier = listing.Assessment.Tier, Score = listing.Assessment.Score, Taxa = [.. listing.Assessment.Taxa.Select(taxon => taxon.Name)],
        Product = "ivory", Reasons = ["bench"], State = listing.State, ObservationSha256 = RecordedEvent.NoHash,
    };

    private Listing ListingOf(int number)
    {
        var isSuspect = number < shape.Cases || number % 4 == 0;
        return new Listing
        {
            Source = $"s{number % ApiLoadShape.Sources}", AdId = $"{number}", Url = $"https://s{number % ApiLoadShape.Sources}.example/ad/{number}", Title = $"word{number % 5000} advert {number}",
            Description = string.Join(' ', Enumerable.Range(0, 60).Select(word => $"word{((number * 31) + (word * 97)) % 50_000}")), Country = ApiLoadShape.Countries[number % ApiLoadShape.Countries.Length],
            State = ListingState.Active, GroupId = $"g{number}", CaseId = number < shape.Cases ? shape.CaseId(number) : null,
            Readings = [new ListingReading(Start.AddMinutes(number % 500_000), ObservedState.Active, $"s/{number}", RecordedEvent.NoHash, "hash")],
            Assessment = new Assessment
            {
                Id = $"{number}", Verdict = isSuspect ? Verdict.Suspect : Verdict.NotWildlife, Tier = isSuspect ? (Tier)(1 + (number % 3)) : null, Score = number % 1000 / 1000.0,
                Triage = LegalTriage.ProhibitedUnlessCertified, ListingType = ListingType.Sale, Language = "fr", Taxa = isSuspect ? [new TaxonMention(ApiLoadShape.Taxon(number), "species", "A", null)] : [],
                Annex = "A", Product = "ivory", AnimalMaterial = "wild", Reasons = [new Reason("bench", "bench", 1, null, null)], WeightsVersion = "1",
            },
        };
    }
}
