namespace Wildlife.Embedded;

/// <summary>The table of changes that others must hear of, since data version 4.</summary>
internal static class SqliteSchemaOutbox
{
    /// <summary>From version 3 to 4.</summary>
    public const string Outbox = """
        -- at: Unix milliseconds of the change's last event.
        CREATE TABLE case_outbox (
            case_id TEXT NOT NULL, to_event INTEGER NOT NULL, from_event INTEGER NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (case_id, to_event)) WITHOUT ROWID;
        CREATE INDEX case_outbox_by_time ON case_outbox (at, case_id, to_event);
        """;
}
