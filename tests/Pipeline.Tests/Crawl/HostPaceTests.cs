using Microsoft.Extensions.Time.Testing;
using Wildlife.Crawl;

namespace Wildlife.Tests.Crawl;

public sealed class HostPaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Starts_are_a_delay_apart()
    {
        var time = new FakeTimeProvider();
        using var pace = new HostPace(4, Second, time);
        (await EnterAsync(pace)).Dispose();

        Task<IDisposable> second = EnterAsync(pace);
        Task<IDisposable> third = EnterAsync(pace);
        Assert.False(second.IsCompleted);
        time.Advance(Second);
        await second.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.False(third.IsCompleted);
        time.Advance(Second);
        await third.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_more_than_so_many_are_inside_at_once()
    {
        using var pace = new HostPace(1, Second, new FakeTimeProvider());
        IDisposable first = await pace.EnterAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Task<IDisposable> second = pace.EnterAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public void A_busy_host_is_left_longer_each_time_and_then_less_and_less()
    {
        using var pace = new HostPace(1, Second, new FakeTimeProvider());

        pace.Busy();
        pace.Busy();
        pace.Busy();
        Assert.Equal(TimeSpan.FromSeconds(4), pace.Slowdown);
        for (int i = 0; i < 20; i++)
            pace.Answered(TimeSpan.FromMilliseconds(50));
        Assert.Equal(TimeSpan.Zero, pace.Slowdown);
        for (int i = 0; i < 20; i++)
            pace.Busy();
        Assert.Equal(TimeSpan.FromMinutes(1), pace.Slowdown);
    }

    [Fact]
    public void Answers_much_slower_than_usual_slow_the_crawler_down()
    {
        using var pace = new HostPace(1, Second, new FakeTimeProvider());
        for (int i = 0; i < 10; i++)
            pace.Answered(TimeSpan.FromMilliseconds(200));
        Assert.Equal(TimeSpan.Zero, pace.Slowdown);

        pace.Answered(TimeSpan.FromSeconds(3));

        Assert.Equal(Second, pace.Slowdown);
    }

    private static Task<IDisposable> EnterAsync(HostPace pace) => pace.EnterAsync(Second, TestContext.Current.CancellationToken);
}
