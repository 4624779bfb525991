namespace Wildlife.Crawl;

/// <summary>Spaces the requests to one host: so many at once, and a least time between two starts.</summary>
internal sealed class HostPace(int atOnce, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(atOnce, atOnce);
    private readonly Lock _gate = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

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

    /// <summary>Lets nobody start before an instant: the host asked for a pause.</summary>
    public void PauseUntil(DateTimeOffset instant)
    {
        lock (_gate)
            _next = instant > _next ? instant : _next;
    }

    public void Dispose() => _slots.Dispose();

    private TimeSpan Reserve(TimeSpan delay)
    {
        lock (_gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            DateTimeOffset start = _next > now ? _next : now;
            _next = start + delay;
            return start - now;
        }
    }

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
