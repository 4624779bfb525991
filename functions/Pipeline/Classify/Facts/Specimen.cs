using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>The offered taxon the strictest law applies to.</summary>
/// <param name="Taxon">The taxon.</param>
/// <param name="Listing">Its listing at the day.</param>
internal sealed record Specimen(Taxon Taxon, ResolvedListing Listing)
{
    /// <summary>Only a group is named: the annex is the strictest of the likely species.</summary>
    public bool IsAssumed { get; private init; }

    private static readonly string[] Strictest = ["A", "B", "C", "D"];

    /// <summary>Finds the strictest among the candidates.</summary>
    public static Specimen? Of(Offer offer, TaxonCatalog taxa, DateOnly day, StatedOrigin? origin = null)
    {
        var all = offer.Candidates.Select(candidate => Of(candidate, StatedOrigin.Resolve(candidate.Taxon, taxa, day, origin))).ToArray();
        return all.OrderBy(specimen => specimen.Rank).FirstOrDefault();
    }

    private static Specimen Of(Candidate candidate, ResolvedListing listing) =>
        new(candidate.Taxon, candidate.AssumedAnnex is { } annex ? listing with { Annex = annex } : listing) { IsAssumed = candidate.AssumedAnnex is not null };

    private int Rank
    {
        get
        {
            var index = Array.IndexOf(Strictest, Listing.Annex);
            return index >= 0 ? index : Listing.OtherActs.Count > 0 ? Strictest.Length : Strictest.Length + 1;
        }
    }
}
