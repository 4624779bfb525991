using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

/// <summary>What all host leases do, whatever they are built on.</summary>
public abstract class HostLeasesContract
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly HostTerms Terms = new(2, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The leases as one more process sees them.</summary>
    protected abstract IHostLeases Open();

    [Fact]
    public async Task Two_processes_share_the_delay_between_starts()
    {
        var (one, other) = (Open(), Open());
        var first = await one.TakeAsync("shop.example", Terms, Now, Cancel);
        var second = await other.TakeAsync("shop.example", Terms, Now, Cancel);
        var elsewhere = await other.TakeAsync("other.example:8080", Terms, Now, Cancel);

        Assert.Equal((Now, Now.AddSeconds(2), Now), (first.At, second.At, elsewhere.At));
        Assert.NotEqual(first.Slot, second.Slot);
    }

    [Fact]
    public async Task Two_processes_share_the_requests_at_once()
    {
        var (one, other) = (Open(), Open());
        await one.TakeAsync("shop.example", Terms, Now, Cancel);
        var second = await one.TakeAsync("shop.example", Terms, Now, Cancel);

        Assert.Null((await other.TakeAsync("shop.example", Terms, Now.AddSeconds(5), Cancel)).Slot);
        await one.ReleaseAsync("shop.example", second.Slot!, Cancel);
        await one.ReleaseAsync("shop.example", second.Slot!, Cancel);
        Assert.NotNull((await other.TakeAsync("shop.example", Terms, Now.AddSeconds(5), Cancel)).Slot);
    }

    [Fact]
    public async Task A_restart_keeps_the_pause_and_the_slots_of_a_killed_process_lapse()
    {
        var killed = Open();
        await killed.TakeAsync("shop.example", Terms, Now, Cancel);
        await killed.TakeAsync("shop.example", Terms, Now, Cancel);
        await killed.PauseAsync("shop.example", Now.AddMinutes(10), Cancel);
        await killed.PauseAsync("shop.example", Now.AddMinutes(5), Cancel);

        var again = Open();
        Assert.Null((await again.TakeAsync("shop.example", Terms, Now.AddSeconds(10), Cancel)).Slot);
        var paused = await again.TakeAsync("shop.example", Terms, Now.AddMinutes(1), Cancel);
        Assert.Equal((null, Now.AddMinutes(10)), (paused.Slot, paused.At));
        Assert.NotNull((await again.TakeAsync("shop.example", Terms, Now.AddMinutes(10), Cancel)).Slot);
    }

    [Fact]
    public async Task A_host_can_be_paused_before_its_first_turn()
    {
        await Open().PauseAsync("shop.example", Now.AddMinutes(10), Cancel);
        await Open().ReleaseAsync("shop.example", "1", Cancel);
        Assert.Equal(new HostTurn(null, Now.AddMinutes(10)), await Open().TakeAsync("shop.example", Terms, Now, Cancel));
    }

    [Fact]
    public async Task Turns_taken_at_the_same_time_are_all_spaced()
    {
        var (one, other) = (Open(), Open());
        var terms = Terms with { AtOnce = 64, Delay = TimeSpan.FromMilliseconds(10) };

        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).TakeAsync("shop.example", terms, Now, Cancel), Cancel)));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => Now.AddMilliseconds(10 * i)), turns.Select(turn => turn.At).Order());
        Assert.Equal(20, turns.Select(turn => turn.Slot).Distinct().Count());
    }
}
