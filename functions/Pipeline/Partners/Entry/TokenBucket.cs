namespace Wildlife.Partners;

/// <summary>
/// A bucket of tokens that fills at a steady rate: a caller may spend what has gathered, then goes at the rate. Not safe for several threads:
/// <see cref="TokenBuckets"/> takes turns.
/// </summary>
internal sealed class TokenBucket(int capacity, TimeSpan window, long now)
{
    private readonly double perTick = capacity / (double)window.Ticks;
    private double tokens = capacity;
    private long last = now;

    public bool IsFull(long at) => Level(at) >= capacity;

    /// <summary>Takes a token.</summary>
    public BucketLevel Take(long at)
    {
        tokens = Level(at);
        last = Math.Max(at, last);
        var allowed = tokens >= 1;
        tokens -= allowed ? 1 : 0;
        return new BucketLevel(allowed, capacity, (int)tokens, SecondsUntil(1), SecondsUntil(capacity));
    }

    /// <summary>What is in it, without taking.</summary>
    public BucketLevel Look(long at)
    {
        tokens = Level(at);
        last = Math.Max(at, last);
        return new BucketLevel(tokens >= 1, capacity, (int)tokens, SecondsUntil(1), SecondsUntil(capacity));
    }

    private double Level(long at) => Math.Min(capacity, tokens + (Math.Max(0, at - last) * perTick));

    private int SecondsUntil(double wanted) => (int)Math.Ceiling(Math.Max(0, wanted - tokens) / perTick / TimeSpan.TicksPerSecond);
}

/// <summary>What a bucket says.</summary>
/// <param name="Allowed">Whether there was a token.</param>
/// <param name="Capacity">The most it holds.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="RetryAfterSeconds">Until there is one.</param>
/// <param name="ResetSeconds">Until it is full.</param>
internal sealed record BucketLevel(bool Allowed, int Capacity, int Remaining, int RetryAfterSeconds, int ResetSeconds);
