namespace Wildlife.Crawl;

/// <summary>
/// Spaces the requests to one host: so many at once, and a least time between two starts, which grows while the host shows that
/// it is busy (429, 503, timeouts, answers much slower than usual) and shrinks back while it is not.
/// </summary>
internal sealed class HostPace(int atOnce, TimeSpan firstSlowdown, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestSlowdown = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _slots = new(atOnce, atOnce);
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _free;
    private TimeSpan _slowdown;
    private TimeSpan _usual;

    /// <summary>What is added to the delay at present.</summary>
    public TimeSpan Slowdown
    {
        get
        {
            lock (_gate)
                return _slowdown;
        }
    }

    // Measured, not read off the clock: a clock that is set while the crawler runs must not hurry or stop it.
    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>Waits for the host's turn; disposing the answer frees the slot.</summary>
    public async Task<IDisposable> EnterAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var slot = new Slot(_slots);
        try
        {
            TimeSpan wait = Reserve(delay);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
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
        lock (_gate)
            _free = Max(_free, Elapsed + pause);
    }

    /// <summary>The host is busy: leave it twice as long.</summary>
    public void Busy()
    {
        lock (_gate)
            SlowDown();
    }

    /// <summary>The host answered. An answer of a second or more that took three times as long as usual counts as busy.</summary>
    public void Answered(TimeSpan took)
    {
        lock (_gate)
        {
            bool late = _usual > TimeSpan.Zero && took > Slow && took > _usual * 3;
            _usual = _usual == TimeSpan.Zero ? took : (_usual * 0.9) + (took * 0.1);
            if (late)
                SlowDown();
            else
                _slowdown = _slowdown < firstSlowdown / 4 ? TimeSpan.Zero : _slowdown * 0.8;
        }
    }

    public void Dispose() => _slots.Dispose();

    private void SlowDown() =>
        _slowdown = _slowdown == TimeSpan.Zero ? firstSlowdown : Min(_slowdown * 2, LongestSlowdown);

    private TimeSpan Reserve(TimeSpan delay)
    {
        lock (_gate)
        {
            TimeSpan now = Elapsed;
            TimeSpan start = Max(_free, now);
            _free = start + delay + _slowdown;
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
