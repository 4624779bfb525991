using Microsoft.Data.Sqlite;
using Wildlife.Embedded;

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
