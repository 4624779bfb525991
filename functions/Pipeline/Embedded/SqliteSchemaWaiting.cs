namespace Wildlife.Embedded;

/// <summary>An index for passes that wait for their host, since data version 6: without it each poll read every pass ever made.</summary>
internal static class SqliteSchemaWaiting
{
    /// <summary>From version 5 to 6.</summary>
    public const string Waiting = "CREATE INDEX passes_by_wait ON passes (not_before) WHERE not_before IS NOT NULL;";
}
