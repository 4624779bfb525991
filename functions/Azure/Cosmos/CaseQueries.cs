namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// The queries of the case store. Constants, so that each can be read beside the index that serves it (see the README for what each costs);
/// what people type only ever travels as a parameter.
/// </summary>
internal static class CaseQueries
{
    public const string ListingsByUrgency = "SELECT c.urgency AS position, c.document FROM c WHERE c.urgency > @after";
    public const string ListingsByRecency = "SELECT c.recency AS position, c.document FROM c WHERE c.recency > @after";
    public const string CasesByUrgency = "SELECT c.urgency AS position, c.document FROM c WHERE c.urgency > @after";
    public const string CasesByRecency = "SELECT c.recency AS position, c.document FROM c WHERE c.recency > @after";

    public const string OfVerdict = "c.verdict = @verdict";
    public const string OfState = "c.state = @state";
    public const string OfTier = "c.tier = @tier";
    public const string OfSource = "c.source = @source";
    public const string OfCountry = "c.country = @country";
    public const string OfCase = "c.caseId = @case";
    public const string OfTaxon = "ARRAY_CONTAINS(c.taxa, @taxon)";
    public const string WithSource = "ARRAY_CONTAINS(c.sources, @source)";
    public const string OfOperation = "ARRAY_CONTAINS(c.operations, @operation)";
    // Cases with a result are few and asked for seldom: no index of its own.
    public const string WithResult = "ARRAY_CONTAINS(c.results, @result)";
    public const string WithCountry = "ARRAY_CONTAINS(c.countries, @country)";

    /// <summary>A word that begins so; one condition for each word that was typed, whose text is in the parameter.</summary>
    public static string WithWord(string parameter) => $"EXISTS(SELECT VALUE w FROM w IN c.words WHERE STARTSWITH(w, {parameter}))";

    /// <summary>A case's events.</summary>
    public const string Events = "SELECT c.event, c.document FROM c WHERE c.event > 0 ORDER BY c.event";

    /// <summary>Every case that is there or has events.</summary>
    public const string CaseIds = "SELECT VALUE c.pk FROM c WHERE c.urgency > '' OR c.event > 0";

    /// <summary>Where the adverts of open cases on a source stand.</summary>
    public const string Watched = "SELECT VALUE c.adverts FROM c WHERE c.open = true AND ARRAY_CONTAINS(c.sources, @source)";

    /// <summary>The adverts in one partition of what ties them together; records that lie there too have a place.</summary>
    public const string Ties = "SELECT * FROM c WHERE NOT IS_DEFINED(c.place)";

    /// <summary>The candidates of one band, earliest first.</summary>
    public const string Band = "SELECT c.id, c.pk, c.observed, c.groupId, c.signature FROM c WHERE c.observed > '' ORDER BY c.observed";

    /// <summary>Changes that nobody has told of since an instant, oldest first.</summary>
    public const string Waiting = "SELECT c.id, c.pk, c.waiting, c[\"from\"], c[\"to\"] FROM c WHERE c.waiting <= @until ORDER BY c.waiting";
}
