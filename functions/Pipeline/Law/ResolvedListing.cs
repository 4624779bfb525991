namespace Wildlife.Law;

/// <summary>Where a taxon stands on a day: the nearest listing of its lineage and the acts beside 338/97 that name it.</summary>
/// <param name="Annex">A, B, C, D or <c>none</c>.</param>
/// <param name="ListedAs">The name that carries the listing: the taxon's own or one of its lineage; null where none does.</param>
/// <param name="Listing">The entry itself; null where none applies.</param>
/// <param name="OtherActs">Ids of acts other than 338/97 that name the taxon or its lineage.</param>
public sealed record ResolvedListing(string Annex, string? ListedAs, TaxonListing? Listing, IReadOnlyList<string> OtherActs)
{
    /// <summary>Outside the annexes in the state read, and in a CITES appendix since: later states are not assessed, so nothing may call it unregulated.</summary>
    public bool NotAssessed => Annex == "none" && Listing?.CitesAppendix is not null;
}
