using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly EmbeddedFixture fixture = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_write_that_fails_among_many_undoes_itself_and_no_other()
    {
        var writes = Enumerable.Range(0, 200).Select(i => Task.Run(() => fixture.Database.WriteAsync(
            connection =>
            {
                connection.Execute("INSERT INTO notes (name, value) VALUES ($name, 'x');", ("$name", $"{i:000}"));
                return i % 10 == 0 ? throw new InvalidOperationException($"{i}") : i;
            },
            Cancel))).ToList();

        for (var i = 0; i < writes.Count; i++)
        {
            if (i % 10 == 0)
            {
                Assert.Equal($"{i}", (await Assert.ThrowsAsync<InvalidOperationException>(() => writes[i])).Message);
            }
            else
            {
                Assert.Equal(i, await writes[i]);
            }
        }

        Assert.Equal(180L, await fixture.Database.ReadAsync(connection => (long)connection.Scalar("SELECT count(*) FROM notes;")!, Cancel));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_is_not_done()
    {
        using var cancelled = new CancellationTokenSource();
        using var isRunning = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var first = Task.Run(() => fixture.Database.WriteAsync(
            _ =>
            {
                isRunning.Set();
                mayEnd.Wait(Cancel);
                return 0;
            },
            Cancel), Cancel);
        isRunning.Wait(Cancel);
        var second = fixture.Database.WriteAsync(connection => connection.Execute("INSERT INTO notes (name, value) VALUES ('n', 'x');"), cancelled.Token);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        mayEnd.Set();
        await first;
        await fixture.Database.WriteAsync(_ => 0, Cancel);

        Assert.Equal(0L, await fixture.Database.ReadAsync(connection => (long)connection.Scalar("SELECT count(*) FROM notes;")!, Cancel));
    }
}
