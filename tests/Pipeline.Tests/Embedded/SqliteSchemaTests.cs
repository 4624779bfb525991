using Microsoft.Data.Sqlite;
using Wildlife.Cases;
using Wildlife.Embedded;
using Wildlife.Tests.Cases;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteSchemaTests
{
    private static readonly DateTimeOffset Pass = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_version_1_goes_on_where_it_stopped()
    {
        using var temporary = new TemporaryFolder();
        using var folder = DataFolder.Open(temporary.Path);
        await MakeVersion1Async(folder.Combine(SqliteDatabase.FileName));

        using var database = SqliteDatabase.Open(folder);
        var frontier = new SqliteFrontier(database);

        Assert.Equal(["https://s.example/new"], (await frontier.TakeDueAsync("s", Pass, 10, Cancel)).Select(url => url.Url));
        Assert.Equal(1, await frontier.CountReadAsync("s", Pass, Cancel));
        Assert.Equal(2, (await frontier.TakeDueAsync("s", Pass.AddDays(1), 10, Cancel)).Count);
    }

    [Fact]
    public async Task Lists_of_a_file_of_version_6_show_what_it_held()
    {
        using var temporary = new TemporaryFolder();
        using var folder = DataFolder.Open(temporary.Path);
        using (var before = SqliteDatabase.Open(folder))
        {
            var cases = new SqliteCaseStore(before);
            var listing = Invented.Listing("s", "1");
            await cases.TrySaveListingAsync(listing, null, Cancel);
            await new CaseKeeper(cases).RecordAsync(listing, [Invented.Phone("1")], Invented.Monday, Cancel);
            await before.WriteAsync(connection => connection.Execute(ToVersion6), Cancel);
        }

        using var database = SqliteDatabase.Open(folder);
        var store = new SqliteCaseStore(database);
        foreach (var newest in new[] { false, true })
        {
            Assert.Single((await store.ListListingsAsync(new ListingQuery("suspect", null, 1, "Loxodonta africana", "s", "FR", null, null, newest, 10, null), Cancel)).Items);
            Assert.Single((await store.ListCasesAsync(new CaseQuery("new", 1, "Loxodonta africana", "s", "FR", newest, 10, null), Cancel)).Items);
        }
    }

    // As the tables were: without the columns and indexes of versions 7 and 8.
    private const string ToVersion6 = """
        CREATE TABLE old_taxa (taxon TEXT NOT NULL, row INTEGER NOT NULL REFERENCES listings (row) ON DELETE CASCADE, PRIMARY KEY (taxon, row)) WITHOUT ROWID;
        INSERT INTO old_taxa SELECT taxon, row FROM listing_taxa;
        DROP TABLE listing_taxa;
        ALTER TABLE old_taxa RENAME TO listing_taxa;
        CREATE INDEX listing_taxa_by_row ON listing_taxa (row);
        DROP INDEX listings_by_tier_observed;
        DROP INDEX case_facets_by_rank;
        DROP INDEX case_facets_by_updated;
        DROP INDEX cases_by_both_updated;
        ALTER TABLE case_facets DROP COLUMN tier;
        ALTER TABLE case_facets DROP COLUMN score;
        ALTER TABLE case_facets DROP COLUMN updated;
        ALTER TABLE case_facets DROP COLUMN state;
        PRAGMA user_version = 6;
        """;

    private static async Task MakeVersion1Async(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancel);
        using var command = connection.CreateCommand();
        command.CommandText = SqliteSchema.Tables + """
            INSERT INTO frontier (source, url, depth, read_for, status) VALUES ('s', 'https://s.example/read', 1, $planned, 200);
            INSERT INTO frontier (source, url, depth) VALUES ('s', 'https://s.example/new', 1);
            PRAGMA user_version = 1;
            """;
        command.Parameters.AddWithValue("$planned", Pass.ToUnixTimeMilliseconds());
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
