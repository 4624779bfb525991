using System.Collections.Concurrent;

namespace Wildlife.Partners;

/// <summary>One bucket per caller. Those that are full say nothing and are dropped when there are many, so that no number of callers fills the memory.</summary>
internal sealed class TokenBuckets(TimeSpan window, TimeProvider time)
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, TokenBucket> buckets = new(StringComparer.Ordinal);
    private long lastDrop;

    public BucketLevel Take(string name, int capacity) => Use(name, capacity, (bucket, at) => bucket.Take(at));

    public BucketLevel Look(string name, int capacity) => Use(name, capacity, (bucket, at) => bucket.Look(at));

    private BucketLevel Use(string name, int capacity, Func<TokenBucket, long, BucketLevel> use)
    {
        var at = time.GetUtcNow().UtcTicks;
        var dropped = Interlocked.Read(ref lastDrop);
        if (buckets.Count > Most && at - dropped > TimeSpan.TicksPerSecond && Interlocked.CompareExchange(ref lastDrop, at, dropped) == dropped)
        {
            DropFull(at);
        }

        var bucket = buckets.GetOrAdd(name, _ => new TokenBucket(capacity, window, at));
        lock (bucket)
        {
            return use(bucket, at);
        }
    }

    private void DropFull(long at)
    {
        foreach (var (name, bucket) in buckets)
        {
            lock (bucket)
            {
                if (bucket.IsFull(at))
                {
                    buckets.TryRemove(KeyValuePair.Create(name, bucket));
                }
            }
        }
    }
}
