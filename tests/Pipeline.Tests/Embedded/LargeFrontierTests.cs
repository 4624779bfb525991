using System.Diagnostics;
using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

/// <summary>A frontier of 200,000 URLs (a million where WILDLIFE_LONG=1), of which most rest.</summary>
public sealed class LargeFrontierTests : IDisposable
{
    private static readonly int Urls = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? 1_000_000 : 200_000;
    private static readonly DateTimeOffset Pass = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly EmbeddedFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Taking_is_a_walk_along_the_index()
    {
        await FillAsync();

        var plan = await fixture.Database.ReadAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + SqliteFrontier.TakeDue;
                command.Parameters.AddWithValue("$source", "s");
                command.Parameters.AddWithValue("$number", 1);
                command.Parameters.AddWithValue("$count", 32);
                using var reader = command.ExecuteReader();
                var steps = new List<string>();
                while (reader.Read())
                {
                    steps.Add(reader.GetString(3));
                }

                return steps;
            },
            Cancel);

        Assert.Equal("SEARCH frontier USING INDEX frontier_by_due (source=? AND due<?)", Assert.Single(plan));
    }

    [Fact]
    public async Task Taking_among_very_many_known_urls_is_quick_and_needs_little_memory()
    {
        await FillAsync();
        await fixture.Frontier.TakeDueAsync("s", Pass, 32, Cancel);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);

        // The quickest of several: the machine may be busy with other things.
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var began = Stopwatch.GetTimestamp();
            Assert.Equal(32, (await fixture.Frontier.TakeDueAsync("s", Pass, 32, Cancel)).Count);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        }

        Assert.True(best < TimeSpan.FromMilliseconds(20), $"{best.TotalMilliseconds} ms");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - allocated < 20_000_000);
    }

    private Task FillAsync() => fixture.Database.WriteAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $urls - 1)
                INSERT INTO frontier (source, url, depth, due) SELECT 's', 'https://s.example/ad/' || i, i % 6, i % 8 FROM n;
                """;
            command.Parameters.AddWithValue("$urls", Urls);
            return command.ExecuteNonQuery();
        },
        Cancel);
}
