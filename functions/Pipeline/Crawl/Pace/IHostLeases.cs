namespace Wildlife.Crawl;

/// <summary>
/// Whose turn each host is, for every process of an installation: the delay and the number of requests at once hold across processes and
/// restarts. SQLite in Local, Cosmos DB in Azure.
/// </summary>
public interface IHostLeases
{
    /// <summary>Takes the host's next turn, in one transaction.</summary>
    /// <param name="host">Host and port.</param>
    /// <param name="terms">The host's terms.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops the wait for the store.</param>
    Task<HostTurn> TakeAsync(string host, HostTerms terms, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives a slot back. A slot that is never given back lapses.</summary>
    /// <param name="host">Host and port.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="cancellationToken">Stops the wait for the store.</param>
    Task ReleaseAsync(string host, string slot, CancellationToken cancellationToken);

    /// <summary>Lets nobody start before an instant; an earlier one than is noted changes nothing.</summary>
    /// <param name="host">Host and port.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancellationToken">Stops the wait for the store.</param>
    Task PauseAsync(string host, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>How a host is to be asked.</summary>
/// <param name="AtOnce">Requests at once.</param>
/// <param name="Delay">Least time between two starts.</param>
/// <param name="Hold">How long one request may take: after it the slot of a killed process lapses.</param>
/// <param name="LongestWait">A turn further off is not taken.</param>
public sealed record HostTerms(int AtOnce, TimeSpan Delay, TimeSpan Hold, TimeSpan LongestWait);

/// <summary>A turn, or when to ask again.</summary>
/// <param name="Slot">The slot to give back; null where no turn was taken.</param>
/// <param name="At">With a slot: when the request may start. Without: when to ask again.</param>
public sealed record HostTurn(string? Slot, DateTimeOffset At);
