namespace Wildlife.Embedded;

/// <summary>
/// Tables of what filters ask for, in the order in which lists show it, since data version 7: a page of a filter is then read from one place, whether the
/// filter has ten rows or a million, and nothing is sorted. What other filters check stands beside it, so that a row that does not fit costs no read of its document.
/// </summary>
internal static class SqliteSchemaOrdered
{
    /// <summary>From version 6 to 7.</summary>
    public const string Ordered = """
        ALTER TABLE case_facets ADD COLUMN tier INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE case_facets ADD COLUMN score REAL NOT NULL DEFAULT 0;
        ALTER TABLE case_facets ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE case_facets ADD COLUMN state TEXT NOT NULL DEFAULT '';
        UPDATE case_facets SET (tier, score, updated, state) = (SELECT tier, score, updated, state FROM cases WHERE cases.case_id = case_facets.case_id);
        CREATE INDEX case_facets_by_rank ON case_facets (facet, value, tier, score DESC, case_id, state);
        CREATE INDEX case_facets_by_updated ON case_facets (facet, value, updated DESC, case_id, tier, state);
        CREATE INDEX cases_by_both_updated ON cases (state, tier, updated DESC, case_id);

        CREATE TABLE listing_ranks (
            taxon TEXT NOT NULL, row INTEGER NOT NULL REFERENCES listings (row) ON DELETE CASCADE,
            tier INTEGER NOT NULL, score REAL NOT NULL, source TEXT NOT NULL, ad_id TEXT NOT NULL, observed INTEGER NOT NULL,
            verdict TEXT NOT NULL, state TEXT NOT NULL, country TEXT NOT NULL,
            PRIMARY KEY (taxon, row)) WITHOUT ROWID;
        INSERT INTO listing_ranks
            SELECT t.taxon, l.row, l.tier, l.score, l.source, l.ad_id, l.observed, l.verdict, l.state, l.country
            FROM listing_taxa t CROSS JOIN listings l ON l.row = t.row;
        DROP TABLE listing_taxa;
        ALTER TABLE listing_ranks RENAME TO listing_taxa;
        CREATE INDEX listing_taxa_by_row ON listing_taxa (row);
        CREATE INDEX listing_taxa_by_rank ON listing_taxa (taxon, tier, score DESC, source, ad_id, verdict, state, country);
        CREATE INDEX listing_taxa_by_observed ON listing_taxa (taxon, observed DESC, source, ad_id, tier, verdict, state, country);
        """;
}
