using System.Collections.Concurrent;

namespace Wildlife.Partners;

/// <summary>
/// Remembers what was found for a few seconds: a key costs no read of the store at each request, and a revoked one still opens nothing soon after.
/// </summary>
internal sealed class BriefCache<T>(TimeProvider time) where T : class
{
    private const int Most = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public async Task<T?> GetAsync(string name, Func<string, CancellationToken, Task<T?>> find, CancellationToken cancellationToken)
    {
        if (entries.TryGetValue(name, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known.Value;
        }

        var readAt = time.GetTimestamp();
        var value = await find(name, cancellationToken).ConfigureAwait(false);
        if (entries.Count > Most)
        {
            // Guessed names are remembered too; nobody may fill the memory with them.
            entries.Clear();
        }

        entries[name] = new Entry(value, readAt);
        return value;
    }

    public void Forget(string name) => entries.TryRemove(name, out _);

    private sealed record Entry(T? Value, long ReadAt);
}
