namespace Wildlife.Classify;

/// <summary>Tells an offer from a search, a past sale and talk.</summary>
internal static class ListingTypeRules
{
    private const int FirstWords = 3;
    private const int StocklistNames = 6;

    /// <summary>What the advert does.</summary>
    public static ListingType Of(Findings findings)
    {
        if (findings.Of(LexiconKind.Wanted).Any(hit => hit.InTitle && hit.Word < FirstWords))
            return ListingType.Wanted;
        if (findings.Has(LexiconKind.Discussion) && findings.Advert.Price?.Amount is null)
            return ListingType.Discussion;
        if (findings.Of(LexiconKind.Past).Any(hit => hit.InTitle && (hit.Term.Value is null || StandsAtAnEnd(hit))))
            return ListingType.Past;
        if (findings.Of(LexiconKind.Stocklist).Any(hit => hit.InTitle))
            return ListingType.Stocklist;
        var names = findings.Of(LexiconKind.Name).Where(hit => !hit.Term.Ambiguous).Select(hit => hit.Term.Id).Distinct().Count();
        return names >= StocklistNames ? ListingType.Stocklist : ListingType.Sale;
    }

    // 'SOLD - leopard coat' is past; 'sold as seen' is not.
    private static bool StandsAtAnEnd(Hit hit) => hit.Word == 0 || hit.LastWord == hit.In.WordCount - 1;
}
