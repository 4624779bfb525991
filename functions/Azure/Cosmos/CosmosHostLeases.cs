using System.Globalization;
using System.Text.Json.Serialization;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Host leases in Cosmos DB: one document a host, changed only at the version that was read, so that all instances of the app together keep the
/// host's pace. A change that ended without an answer is not claimed: its slot lapses, and the host is asked a little later than it might have been.
/// </summary>
/// <param name="database">The database.</param>
public sealed class CosmosHostLeases(CosmosDatabase database) : IHostLeases
{
    // One writer wins each round, so that this many may come at once.
    private const int Tries = 100;

    // A full row of slots is looked at again after this time.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private readonly CosmosContainer leases = database.Container(CosmosContainers.Leases);

    /// <inheritdoc/>
    public async Task<HostTurn> TakeAsync(string host, HostTerms terms, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var turn = new HostTurn(null, now);
        await ChangeAsync(
            host,
            before =>
            {
                (var after, turn) = Take(before, terms, now);
                return after;
            },
            cancellationToken).ConfigureAwait(false);
        return turn;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(string host, string slot, CancellationToken cancellationToken) => ChangeAsync(
        host,
        before => before.Slots.Any(held => held.Slot == slot) ? before with { Slots = before.Slots.Where(held => held.Slot != slot).ToList() } : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task PauseAsync(string host, DateTimeOffset until, CancellationToken cancellationToken) => ChangeAsync(
        host,
        before => until.ToUnixTimeMilliseconds() > before.Free ? before with { Free = until.ToUnixTimeMilliseconds() } : null,
        cancellationToken);

    private static (HostDocument? After, HostTurn Turn) Take(HostDocument before, HostTerms terms, DateTimeOffset now)
    {
        var held = before.Slots.Where(slot => slot.Until > now.ToUnixTimeMilliseconds()).ToList();
        if (held.Count >= terms.AtOnce)
        {
            return (null, new HostTurn(null, now + LookAgain));
        }

        var free = DateTimeOffset.FromUnixTimeMilliseconds(before.Free);
        var start = free > now ? free : now;
        if (start - now > terms.LongestWait)
        {
            return (null, new HostTurn(null, start));
        }

        var slot = new HostSlot((before.Taken + 1).ToString(CultureInfo.InvariantCulture), (start + terms.Hold).ToUnixTimeMilliseconds());
        var after = before with { Free = (start + terms.Delay).ToUnixTimeMilliseconds(), Taken = before.Taken + 1, Slots = [.. held, slot] };
        return (after, new HostTurn(slot.Slot, start));
    }

    private async Task ChangeAsync(string host, Func<HostDocument, HostDocument?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var read = await leases.ReadAsync(host, HostDocument.HostId, cancellationToken).ConfigureAwait(false);
            var before = read?.Read(CosmosJson.Default.HostDocument) ?? HostDocument.Unknown(host);
            if (change(before) is not { } after)
            {
                return;
            }

            var answer = before.ETag is null
                ? await leases.CreateAsync(host, after, CosmosJson.Default.HostDocument, cancellationToken).ConfigureAwait(false)
                : await leases.ReplaceAsync(host, before.Id, after with { ETag = null }, CosmosJson.Default.HostDocument, before.ETag, cancellationToken).ConfigureAwait(false);
            if (answer.IsDone)
            {
                return;
            }
        }

        throw new InvalidOperationException($"the lease of {host} changed {Tries} times while it was written; the work is tried again later");
    }
}

/// <summary>Whose turn a host is.</summary>
internal sealed record HostDocument
{
    public const string HostId = "host";

    public required string Id { get; init; }

    public required string Pk { get; init; }

    /// <summary>The next start, Unix milliseconds.</summary>
    public required long Free { get; init; }

    /// <summary>Turns so far: they number the slots.</summary>
    public required long Taken { get; init; }

    public required IReadOnlyList<HostSlot> Slots { get; init; }

    [JsonPropertyName("_etag")]
    public string? ETag { get; init; }

    public static HostDocument Unknown(string host) => new() { Id = HostId, Pk = host, Free = 0, Taken = 0, Slots = [] };
}

/// <summary>A slot that is held; it lapses at an instant, Unix milliseconds.</summary>
internal sealed record HostSlot(string Slot, long Until);
