using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Tests.Local;

namespace Wildlife.Tests.Flow;

/// <summary>One run of the demo, whose result several tests look at.</summary>
public sealed class DemoRun : IAsyncLifetime
{
    internal static readonly string[] Sources = ["brocante-du-canal", "der-dachboden", "vondst-en-veer"];

    internal TemporaryFolder Home { get; } = new();

    internal string Data => Home.Combine("demo");

    internal ProgramRun Run { get; private set; } = new(-1, "", "");

    internal IReadOnlyList<JsonElement> Cases { get; private set; } = [];

    internal IReadOnlyList<JsonElement> Listings { get; private set; } = [];

    internal IReadOnlyList<JsonElement> Events { get; private set; } = [];

    internal IReadOnlyList<(string Url, int Status, string? Blob)> Urls { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Run = await ProgramRun.StartAsync(Home, "demo", "--once", "--data", Data);
        Assert.True(Run.ExitCode == 0, Run.Error);
        var list = await ProgramRun.StartAsync(Home, "case", "list", "--json", "--data", Data);
        Cases = list.Lines.Select(Parse).ToList();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "wildlife.db")};Pooling=False");
        connection.Open();
        Listings = Query(connection, "SELECT document FROM listings", row => Parse(row.GetString(0)));
        Events = Query(connection, "SELECT document FROM case_events", row => Parse(row.GetString(0)));
        Urls = Query(connection, "SELECT url, status, blob FROM frontier", row => (row.GetString(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2)));
    }

    public ValueTask DisposeAsync()
    {
        Home.Dispose();
        return ValueTask.CompletedTask;
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static List<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
