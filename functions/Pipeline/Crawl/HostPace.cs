namespace Wildlife.Crawl;

/// <summary>Spaces the requests to one host: so many at once, and a least time between two starts.</summary>
internal sealed class HostPace(int atOnce, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(atOnce, atOnce);
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _free;

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

    public void Dispose() => _slots.Dispose();

    // Measured, not read off the clock: a clock that is set while the crawler runs must not hurry or stop it.
    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    private TimeSpan Reserve(TimeSpan delay)
    {
        lock (_gate)
        {
            TimeSpan now = Elapsed;
            TimeSpan start = Max(_free, now);
            _free = start + delay;
            return start - now;
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
