using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Insights;

/// <summary>What figures need to know of one advert. Names nobody: no title, text, address or account.</summary>
public sealed record AdvertFact
{
    /// <summary>The source's id.</summary>
    public required string Source { get; init; }

    /// <summary>The day (UTC) of its first reading: the day it counts on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether an earlier advert has near-identical text: it counts as an advert and not as an advert group.</summary>
    public required bool IsRepost { get; init; }

    /// <summary>The country whose rules apply; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The tier; null where the verdict is not suspect.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The first taxon offered; empty where none was named.</summary>
    public string Taxon { get; init; } = "";

    /// <summary>The strictest EU annex.</summary>
    public required string Annex { get; init; }

    /// <summary>What is offered of it.</summary>
    public required string Product { get; init; }

    /// <summary>Whether it reads like an advance-fee scam: counted apart.</summary>
    public bool IsLikelyScam { get; init; }

    /// <summary>The price asked, in <see cref="Currency"/>; null where there is no amount.</summary>
    public decimal? Price { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>The codes of its red flags.</summary>
    public IReadOnlyList<string> Flags { get => field ?? []; init; } = [];

    /// <summary>A pseudonym that tells sellers apart for counting; null where the advert names none.</summary>
    public string? Seller { get; init; }

    /// <summary>The case it is in; null where it is in none.</summary>
    public string? CaseId { get; init; }

    /// <summary>Where it stands.</summary>
    public required ListingState State { get; init; }

    /// <summary>Hours from its first reading to the first of the two that did not find it; null while it is not removed.</summary>
    public double? HoursToRemoval { get; init; }

    /// <summary>The fact of a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="seller">The seller's pseudonym; null where the advert names none.</param>
    public static AdvertFact Of(Listing listing, string? seller)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var said = listing.Assessment;
        var isWildlife = said.Verdict != Verdict.NotWildlife;
        return new AdvertFact
        {
            Source = listing.Source,
            Day = DateOnly.FromDateTime(listing.FirstObservedAt.UtcDateTime),
            IsRepost = listing.GroupId != $"{listing.Source}/{listing.AdId}",
            Country = listing.Country,
            Verdict = said.Verdict,
            Tier = said.Tier,
            Taxon = said.Taxa is [var first, ..] && isWildlife ? first.Name : "",
            Annex = said.Annex,
            Product = said.Product,
            IsLikelyScam = said.RedFlags.Any(flag => flag.Code == "likely-scam"),
            Price = isWildlife && listing.Price?.Amount > 0 ? listing.Price.Amount : null,
            Currency = isWildlife && listing.Price?.Amount > 0 ? listing.Price.Currency : null,
            Flags = [.. said.RedFlags.Select(flag => flag.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Seller = isWildlife ? seller : null,
            CaseId = listing.CaseId,
            State = listing.State,
            HoursToRemoval = listing.State == ListingState.Removed ? HoursUntilGone(listing) : null,
        };
    }

    private static double HoursUntilGone(Listing listing)
    {
        var lastSeen = listing.Readings.Where(reading => reading.ContentHash is not null).Select(reading => reading.ObservedAt).DefaultIfEmpty(listing.FirstObservedAt).Max();
        var gone = listing.Readings.First(reading => reading.ObservedAt > lastSeen && reading.State == Extract.ObservedState.Removed).ObservedAt;
        return Math.Round((gone - listing.FirstObservedAt).TotalHours, 1);
    }
}
