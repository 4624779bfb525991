using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>The tables of the embedded installation, and how an older file becomes this version's.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Steps = [Tables, SqliteSchemaFrontier.Rhythm, SqliteSchemaRecords.Records, SqliteSchemaOutbox.Outbox, SqliteSchemaNewest.Newest, SqliteSchemaWaiting.Waiting, SqliteSchemaOrdered.Ordered];

    private static int Version => Steps.Length;

    public static void Apply(SqliteConnection connection, string path)
    {
        // FULL: an acknowledged write survives a power cut, not only a killed process.
        // A cache of 64 MiB (negative: KiB): one insert touches pages of a dozen indexes, which lie all over a file of gigabytes.
        // Checkpoints are made beside the writer; its own, at 64 MiB of log, is for when they do not come to it.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384;");
        var found = (long)connection.Scalar("PRAGMA user_version;")!;
        if (found > Version)
        {
            throw new DataFolderException($"{path} was made by a newer version of this program (data version {found}, this one reads {Version}): update the program, or choose another folder with --data");
        }

        if (found < Version)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var step in Steps.Skip((int)found))
            {
                connection.Execute(step);
            }

            connection.Execute($"PRAGMA user_version = {Version};");
            transaction.Commit();
        }
    }

    internal const string Tables = """
        CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- Every object of the evidence store with the hash of its bytes: the ledger that `verify` holds the files against.
        CREATE TABLE objects (
            container TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, length INTEGER NOT NULL,
            PRIMARY KEY (container, name)) WITHOUT ROWID;

        -- The durable inbox. state: 0 waiting, 1 taken, 2 done, 3 poison. again: asked for once more while taken.
        CREATE TABLE work (
            stage TEXT NOT NULL, id TEXT NOT NULL, message TEXT NOT NULL,
            state INTEGER NOT NULL DEFAULT 0, again INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0, error TEXT, outcome TEXT,
            PRIMARY KEY (stage, id)) WITHOUT ROWID;
        CREATE INDEX work_by_state ON work (stage, state, id);

        CREATE TABLE frontier (
            source TEXT NOT NULL, url TEXT NOT NULL, depth INTEGER NOT NULL,
            read_for INTEGER, status INTEGER, blob TEXT, kind TEXT,
            PRIMARY KEY (source, url)) WITHOUT ROWID;
        CREATE INDEX frontier_by_due ON frontier (source, read_for, depth, url);

        CREATE TABLE listings (
            source TEXT NOT NULL, ad_id TEXT NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL,
            verdict TEXT NOT NULL, tier INTEGER NOT NULL, score REAL NOT NULL, state TEXT NOT NULL, country TEXT NOT NULL,
            observed INTEGER NOT NULL, group_id TEXT NOT NULL, case_id TEXT,
            row INTEGER PRIMARY KEY, UNIQUE (source, ad_id));
        CREATE INDEX listings_by_rank ON listings (tier, score DESC, source, ad_id);
        CREATE INDEX listings_by_observed ON listings (observed DESC, source, ad_id);
        CREATE INDEX listings_by_verdict ON listings (verdict, tier, score DESC, source, ad_id);
        CREATE INDEX listings_by_source ON listings (source, tier, score DESC, ad_id);
        CREATE INDEX listings_by_case ON listings (case_id, tier, score DESC, source, ad_id);
        CREATE INDEX listings_by_state ON listings (state, tier, score DESC, source, ad_id);
        CREATE INDEX listings_by_country ON listings (country, tier, score DESC, source, ad_id);
        CREATE TABLE listing_taxa (taxon TEXT NOT NULL, row INTEGER NOT NULL REFERENCES listings (row) ON DELETE CASCADE, PRIMARY KEY (taxon, row)) WITHOUT ROWID;
        CREATE INDEX listing_taxa_by_row ON listing_taxa (row);
        CREATE VIRTUAL TABLE listing_text USING fts5 (title, description, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");

        -- Eight bands of a text signature: near-identical texts are equal in at least one of them.
        CREATE TABLE fingerprints (
            band INTEGER NOT NULL, value INTEGER NOT NULL, source TEXT NOT NULL, ad_id TEXT NOT NULL,
            signature BLOB NOT NULL, observed INTEGER NOT NULL, group_id TEXT NOT NULL,
            PRIMARY KEY (band, value, source, ad_id)) WITHOUT ROWID;

        CREATE TABLE document_uses (
            number TEXT NOT NULL, source TEXT NOT NULL, ad_id TEXT NOT NULL, group_id TEXT NOT NULL,
            PRIMARY KEY (number, source, ad_id)) WITHOUT ROWID;

        CREATE TABLE cases (
            case_id TEXT PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL,
            state TEXT NOT NULL, tier INTEGER NOT NULL, score REAL NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX cases_by_rank ON cases (tier, score DESC, case_id);
        CREATE INDEX cases_by_updated ON cases (updated DESC, case_id);
        CREATE INDEX cases_by_state ON cases (state, tier, score DESC, case_id);
        -- What a case is about, one row a value: taxon, source, country. Filters join on it.
        CREATE TABLE case_facets (
            facet TEXT NOT NULL, value TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
            PRIMARY KEY (facet, value, case_id)) WITHOUT ROWID;
        CREATE INDEX case_facets_by_case ON case_facets (case_id);
        CREATE TABLE case_events (
            case_id TEXT NOT NULL, sequence INTEGER NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (case_id, sequence)) WITHOUT ROWID;

        CREATE TABLE seller_links (
            seller_key TEXT NOT NULL, source TEXT NOT NULL, ad_id TEXT NOT NULL, case_id TEXT NOT NULL, document TEXT NOT NULL,
            PRIMARY KEY (seller_key, source, ad_id)) WITHOUT ROWID;
        """;
}
