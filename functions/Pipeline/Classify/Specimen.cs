using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>The offered taxon the strictest law applies to.</summary>
/// <param name="Taxon">The taxon.</param>
/// <param name="Listing">Its listing at the day.</param>
internal sealed record Specimen(Taxon Taxon, ResolvedListing Listing)
{
    private static readonly string[] Strictest = ["A", "B", "C", "D"];

    /// <summary>Finds the strictest among the candidates.</summary>
    public static Specimen? Of(Offer offer, TaxonCatalog taxa, DateOnly day, StatedOrigin? origin = null)
    {
        var all = offer.Candidates.Select(candidate => new Specimen(candidate.Taxon, StatedOrigin.Resolve(candidate.Taxon, taxa, day, origin))).ToArray();
        return all.OrderBy(specimen => specimen.Rank).FirstOrDefault();
    }

    private int Rank
    {
        get
        {
            var index = Array.IndexOf(Strictest, Listing.Annex);
            return index >= 0 ? index : Listing.OtherActs.Count > 0 ? Strictest.Length : Strictest.Length + 1;
        }
    }
}
