using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

/// <summary>Chooses which table leads a list of listings: the one whose rows are few, or lie in the list's order.</summary>
internal static class ListingSelect
{
    // Measured with a million listings: from here on it is cheaper to look for the matches along the list's order than to read them all and sort.
    private const int Few = 600;

    private const string Matches = "SELECT rowid FROM listing_text WHERE listing_text MATCH $search";

    public static KeysetSelect Of(SqliteConnection connection, ListingQuery query)
    {
        var words = SearchWords.ToMatch(query.Search);
        if (words is not null && query.CaseId is null && RareFilter.Count(connection, Few + 1, Matches, ("$search", words)) <= Few)
        {
            // The few that have the words, sorted.
            var found = Select("listing_text s CROSS JOIN listings l ON l.row = s.rowid", "l", query);
            found.Where("s.listing_text MATCH $search", "$search", words);
            return WithTaxon(found, query);
        }

        // A case has few listings, and a taxon has its own in the list's order.
        var leadsTaxon = query.Taxon is not null && query.CaseId is null;
        var select = leadsTaxon ? Select("listing_taxa r CROSS JOIN listings l ON l.row = r.row", "r", query) : Select("listings l", "l", query);
        // The + keeps the many matches from leading: they are looked up along the order until the page is full.
        select.Where($"+{(leadsTaxon ? "r" : "l")}.row IN ({Matches})", "$search", words);
        if (leadsTaxon)
        {
            select.Where("r.taxon = $taxon", "$taxon", query.Taxon);
            return select;
        }

        return WithTaxon(select, query);
    }

    private static KeysetSelect Select(string tables, string own, ListingQuery query)
    {
        var select = new KeysetSelect(
            tables,
            "l.document",
            query.Newest ? [$"{own}.observed DESC", $"{own}.source", $"{own}.ad_id"] : [$"{own}.tier", $"{own}.score DESC", $"{own}.source", $"{own}.ad_id"]);
        select.Where($"{own}.verdict = $verdict", "$verdict", query.Verdict);
        select.Where($"{own}.state = $state", "$state", query.State);
        select.Where($"{own}.tier = $tier", "$tier", query.Tier);
        select.Where($"{own}.source = $source", "$source", query.Source);
        select.Where($"{own}.country = $country", "$country", query.Country);
        select.Where("l.case_id = $case", "$case", query.CaseId);
        return select;
    }

    private static KeysetSelect WithTaxon(KeysetSelect select, ListingQuery query)
    {
        select.Where("EXISTS (SELECT 1 FROM listing_taxa t WHERE t.taxon = $taxon AND t.row = l.row)", "$taxon", query.Taxon);
        return select;
    }
}
