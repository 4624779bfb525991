namespace Wildlife.Embedded;

/// <summary>Indexes for lists in the order of time, since data version 5: without them a filter's rows were all sorted for each page.</summary>
internal static class SqliteSchemaNewest
{
    /// <summary>From version 4 to 5.</summary>
    public const string Newest = """
        CREATE INDEX listings_by_verdict_observed ON listings (verdict, observed DESC, source, ad_id);
        CREATE INDEX listings_by_source_observed ON listings (source, observed DESC, ad_id);
        CREATE INDEX listings_by_state_observed ON listings (state, observed DESC, source, ad_id);
        CREATE INDEX listings_by_country_observed ON listings (country, observed DESC, source, ad_id);
        CREATE INDEX cases_by_state_updated ON cases (state, updated DESC, case_id);
        CREATE INDEX cases_by_tier_updated ON cases (tier, updated DESC, case_id);
        """;
}
