namespace Wildlife.Embedded;

/// <summary>The table of small versioned documents, since data version 3.</summary>
internal static class SqliteSchemaRecords
{
    /// <summary>From version 2 to 3.</summary>
    public const string Records = """
        -- expires: Unix milliseconds; a record past it is not found any more.
        CREATE TABLE records (
            kind TEXT NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL, expires INTEGER,
            PRIMARY KEY (kind, partition, id)) WITHOUT ROWID;
        CREATE INDEX records_by_expiry ON records (expires) WHERE expires IS NOT NULL;
        CREATE TABLE record_tags (
            kind TEXT NOT NULL, tag TEXT NOT NULL, partition TEXT NOT NULL, id TEXT NOT NULL,
            PRIMARY KEY (kind, tag, partition, id),
            FOREIGN KEY (kind, partition, id) REFERENCES records (kind, partition, id) ON DELETE CASCADE) WITHOUT ROWID;
        CREATE INDEX record_tags_by_record ON record_tags (kind, partition, id);
        """;
}
