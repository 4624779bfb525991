using Wildlife.Crawl;
using Wildlife.Embedded;

namespace Wildlife.Tests.Embedded;

public sealed class SqliteHostLeasesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly HostTerms Terms = new(2, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));

    private readonly TemporaryFolder temporary = new();
    private readonly DataFolder folder;

    public SqliteHostLeasesTests() => folder = DataFolder.Open(temporary.Combine("data"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        temporary.Dispose();
    }

    [Fact]
    public async Task Two_processes_share_the_delay_between_starts()
    {
        using var one = SqliteDatabase.Open(folder);
        using var other = SqliteDatabase.Open(folder);

        var first = await new SqliteHostLeases(one).TakeAsync("shop.example", Terms, Now, Cancel);
        var second = await new SqliteHostLeases(other).TakeAsync("shop.example", Terms, Now, Cancel);
        var elsewhere = await new SqliteHostLeases(other).TakeAsync("other.example", Terms, Now, Cancel);

        Assert.Equal((Now, Now.AddSeconds(2), Now), (first.At, second.At, elsewhere.At));
        Assert.NotEqual(first.Slot, second.Slot);
    }

    [Fact]
    public async Task Two_processes_share_the_requests_at_once()
    {
        using var one = SqliteDatabase.Open(folder);
        using var other = SqliteDatabase.Open(folder);
        await new SqliteHostLeases(one).TakeAsync("shop.example", Terms, Now, Cancel);
        var second = await new SqliteHostLeases(one).TakeAsync("shop.example", Terms, Now, Cancel);

        Assert.Null((await new SqliteHostLeases(other).TakeAsync("shop.example", Terms, Now.AddSeconds(5), Cancel)).Slot);
        await new SqliteHostLeases(one).ReleaseAsync("shop.example", second.Slot!, Cancel);
        Assert.NotNull((await new SqliteHostLeases(other).TakeAsync("shop.example", Terms, Now.AddSeconds(5), Cancel)).Slot);
    }

    [Fact]
    public async Task A_restart_keeps_the_pause_and_the_slots_of_a_killed_process_lapse()
    {
        using (var killed = SqliteDatabase.Open(folder))
        {
            await new SqliteHostLeases(killed).TakeAsync("shop.example", Terms, Now, Cancel);
            await new SqliteHostLeases(killed).TakeAsync("shop.example", Terms, Now, Cancel);
            await new SqliteHostLeases(killed).PauseAsync("shop.example", Now.AddMinutes(10), Cancel);
            await new SqliteHostLeases(killed).PauseAsync("shop.example", Now.AddMinutes(5), Cancel);
        }

        using var again = SqliteDatabase.Open(folder);
        Assert.Null((await new SqliteHostLeases(again).TakeAsync("shop.example", Terms, Now.AddSeconds(10), Cancel)).Slot);
        var paused = await new SqliteHostLeases(again).TakeAsync("shop.example", Terms, Now.AddMinutes(1), Cancel);
        Assert.Equal((null, Now.AddMinutes(10)), (paused.Slot, paused.At));
        Assert.NotNull((await new SqliteHostLeases(again).TakeAsync("shop.example", Terms, Now.AddMinutes(10), Cancel)).Slot);
    }

    [Fact]
    public async Task Turns_taken_at_the_same_time_are_all_spaced()
    {
        using var one = SqliteDatabase.Open(folder);
        using var other = SqliteDatabase.Open(folder);
        var terms = Terms with { AtOnce = 64, Delay = TimeSpan.FromMilliseconds(10) };

        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => new SqliteHostLeases(i % 2 == 0 ? one : other).TakeAsync("shop.example", terms, Now, Cancel), Cancel)));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => Now.AddMilliseconds(10 * i)), turns.Select(turn => turn.At).Order());
    }
}
