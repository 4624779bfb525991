namespace Wildlife.Embedded;

/// <summary>The frontier's tables since data version 2: when each URL is due, what is known of it, and whose turn each host is.</summary>
internal static class SqliteSchemaFrontier
{
    /// <summary>From version 1 to 2.</summary>
    public const string Rhythm = """
        -- A source's passes are numbered, so that a URL can rest for a number of them. not_before: the host asked to be left alone until then.
        CREATE TABLE passes (
            source TEXT NOT NULL, planned INTEGER NOT NULL, number INTEGER NOT NULL,
            read INTEGER NOT NULL DEFAULT 0, not_before INTEGER,
            PRIMARY KEY (source, planned)) WITHOUT ROWID;
        CREATE INDEX passes_by_number ON passes (source, number);
        INSERT INTO passes (source, planned, number, read)
            SELECT source, read_for, row_number() OVER (PARTITION BY source ORDER BY read_for), count(*)
            FROM frontier WHERE read_for IS NOT NULL GROUP BY source, read_for;

        -- due: the number of the pass in which the URL is to be read; 0 for a new one. page, page_for, etag, last_modified: its latest whole answer.
        ALTER TABLE frontier ADD COLUMN due INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE frontier ADD COLUMN unchanged INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE frontier ADD COLUMN page TEXT;
        ALTER TABLE frontier ADD COLUMN page_for INTEGER;
        ALTER TABLE frontier ADD COLUMN etag TEXT;
        ALTER TABLE frontier ADD COLUMN last_modified TEXT;
        UPDATE frontier SET due = 1 + (SELECT number FROM passes WHERE passes.source = frontier.source AND planned = read_for) WHERE read_for IS NOT NULL;
        DROP INDEX frontier_by_due;
        CREATE INDEX frontier_by_due ON frontier (source, due, depth, url);
        CREATE INDEX frontier_by_pass ON frontier (source, read_for, status, kind);

        CREATE TABLE page_days (source TEXT NOT NULL, day TEXT NOT NULL, pages INTEGER NOT NULL, PRIMARY KEY (source, day)) WITHOUT ROWID;

        -- Whose turn a host is, for all processes that read this file. free: the next start, in Unix milliseconds; taken: turns so far, which number the slots. until: when a killed holder's slot lapses.
        CREATE TABLE host_turns (host TEXT PRIMARY KEY, free INTEGER NOT NULL, taken INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE TABLE host_slots (host TEXT NOT NULL, slot TEXT NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (host, slot)) WITHOUT ROWID;
        """;
}
