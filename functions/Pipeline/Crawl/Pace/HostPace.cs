namespace Wildlife.Crawl;

/// <summary>
/// Spaces the requests to one host: so many at once, and a least time between two starts, which grows while the host shows that
/// it is busy (429, 503, timeouts, answers much slower than usual) and shrinks back while it is not.
/// </summary>
internal sealed class HostPace(int atOnce, TimeSpan firstSlowdown, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestSlowdown = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim slots = new(atOnce, atOnce);
    private readonly Lock gate = new();
    private readonly long began = time.GetTimestamp();
    private TimeSpan free;
    private TimeSpan slowdown;
    private TimeSpan usual;

    /// <summary>What is added to the delay at present.</summary>
    public TimeSpan Slowdown
    {
        get
        {
            lock (gate)
            {
                return slowdown;
            }
        }
    }

    // Measured, not read off the clock: a clock that is set while the crawler runs must not hurry or stop it.
    private TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>Waits for the host's turn; disposing the answer frees the slot.</summary>
    public async Task<IDisposable> EnterAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        var slot = new Slot(slots);
        try
        {
            var wait = Reserve(delay);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            return slot;
        }
        catch (OperationCanceledException)
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>Lets nobody start for a while: the host asked for a pause.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (gate)
        {
            free = Max(free, Elapsed + pause);
        }
    }

    /// <summary>The host is busy: leave it twice as long.</summary>
    public void Busy()
    {
        lock (gate)
        {
            SlowDown();
        }
    }

    /// <summary>The host answered. An answer of a second or more that took three times as long as usual counts as busy.</summary>
    public void Answered(TimeSpan took)
    {
        lock (gate)
        {
            var late = usual > TimeSpan.Zero && took > Slow && took > usual * 3;
            usual = usual == TimeSpan.Zero ? took : (usual * 0.9) + (took * 0.1);
            if (late)
            {
                SlowDown();
            }
            else
            {
                slowdown = slowdown < firstSlowdown / 4 ? TimeSpan.Zero : slowdown * 0.8;
            }
        }
    }

    public void Dispose() => slots.Dispose();

    private void SlowDown() =>
        slowdown = slowdown == TimeSpan.Zero ? firstSlowdown : Min(slowdown * 2, LongestSlowdown);

    private TimeSpan Reserve(TimeSpan delay)
    {
        lock (gate)
        {
            var now = Elapsed;
            var start = Max(free, now);
            free = start + delay + slowdown;
            return start - now;
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
