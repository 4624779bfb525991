using System.Diagnostics;
using System.Globalization;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Extract;
using Wildlife.Local.Host;

namespace Wildlife.Bench;

/// <summary>Invented cases and listings in bulk, the same in every run.</summary>
internal sealed class ApiLoadData(Installation installation, InstallationSecrets secrets)
{
    public const int Sources = 25;
    public static readonly string[] Countries = ["FR", "DE", "BE", "NL", "HU"];
    private const int AtOnce = 2000;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int cases;
    private int listings;

    public static Governance Governance { get; } = new() { Controller = "a bench", Regime = "gdpr", LegalBasis = new Dictionary<string, string>(), ImpactAssessment = "none", Recipients = [] };

    public string CaseId(int number) => $"c-{number % Math.Max(1, cases):x20}";

    public string ListingId(int number) => $"s{number % listings % Sources}:{number % listings}";

    public static string Taxon(int number) => $"Taxon {number % 300}";

    public string Lookup(Random random, int count)
    {
        var items = Enumerable.Range(0, count).Select(_ => $$"""{"kind": "phone", "value": "{{Telephone(random.Next(cases * 2))}}"}""");
        return $$"""{"reason": "bench", "items": [{{string.Join(", ", items)}}]}""";
    }

    /// <summary>Fills an empty installation; what is there already is used.</summary>
    public async Task FillAsync(int caseCount, int listingCount, CancellationToken cancellationToken)
    {
        (cases, listings) = (caseCount, listingCount);
        if (await installation.Cases.GetListingAsync($"s{(listingCount - 1) % Sources}", $"{listingCount - 1}", cancellationToken).ConfigureAwait(false) is not null)
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
                await installation.Cases.TrySaveListingAsync(ListingOf(listings + inserted + (int)(TimeProvider.System.GetTimestamp() % 1_000_000_000)), null, cancellationToken).ConfigureAwait(false);
                inserted++;
                await Task.Delay(TimeSpan.FromSeconds(1.0 / perSecond), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return inserted;
        }
    }

    private static string Telephone(int number) => string.Create(CultureInfo.InvariantCulture, $"+336{number % 100_000_000:00000000}");

    private async Task AddCaseAsync(int number, CancellationToken cancellationToken)
    {
        var listing = ListingOf(number);
        var id = CaseId(number);
        var shown = CaseListingOf(listing);
        var (projection, recorded) = CaseSeal.Append(null, [new ReasonedEvent(new CaseOpened(), "bench"), new ReasonedEvent(new ListingAdded(shown, "bench"), "bench")], CaseKeeper.Pipeline, listing.LastObservedAt, id);
        await installation.Cases.TryAppendAsync(projection, recorded, null, cancellationToken).ConfigureAwait(false);
        var key = secrets.Sellers.Mac($"phone:{Telephone(number)}");
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
        var isSuspect = number < cases || number % 4 == 0;
        return new Listing
        {
            Source = $"s{number % Sources}", AdId = $"{number}", Url = $"https://s{number % Sources}.example/ad/{number}", Title = $"word{number % 5000} advert {number}",
            Description = string.Join(' ', Enumerable.Range(0, 60).Select(word => $"word{((number * 31) + (word * 97)) % 50_000}")), Country = Countries[number % Countries.Length],
            State = ListingState.Active, GroupId = $"g{number}", CaseId = number < cases ? CaseId(number) : null,
            Readings = [new ListingReading(Start.AddMinutes(number % 500_000), ObservedState.Active, $"s/{number}", RecordedEvent.NoHash, "hash")],
            Assessment = new Assessment
            {
                Id = $"{number}", Verdict = isSuspect ? Verdict.Suspect : Verdict.NotWildlife, Tier = isSuspect ? (Tier)(1 + (number % 3)) : null, Score = number % 1000 / 1000.0,
                Triage = LegalTriage.ProhibitedUnlessCertified, ListingType = ListingType.Sale, Language = "fr", Taxa = isSuspect ? [new TaxonMention(Taxon(number), "species", "A", null)] : [],
                Annex = "A", Product = "ivory", AnimalMaterial = "wild", Reasons = [new Reason("bench", "bench", 1, null, null)], WeightsVersion = "1",
            },
        };
    }
}
