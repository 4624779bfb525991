namespace Wildlife.Crawl;

/// <summary>Waits for a host's turn among all processes. Without leases there is nothing to wait for: this process is the only one.</summary>
internal sealed class HostQueue(IHostLeases? leases, CrawlOptions options, TimeProvider time)
{
    /// <summary>Waits, asks, gives the slot back.</summary>
    /// <exception cref="HostLeftAloneException">The host's turn is further off than is waited for.</exception>
    public async Task<Attempt> InTurnAsync(string host, TimeSpan delay, Func<Task<Attempt>> ask, CancellationToken cancellationToken)
    {
        if (leases is null)
        {
            return await ask();
        }

        var slot = await EnterAsync(leases, host, delay, cancellationToken);
        try
        {
            var attempt = await ask();
            if (attempt.RetryAfter is { } pause)
            {
                await leases.PauseAsync(host, time.GetUtcNow() + pause, cancellationToken);
            }

            return attempt;
        }
        finally
        {
            // Also when the crawl is being stopped: another process may be waiting for the slot.
            await leases.ReleaseAsync(host, slot, CancellationToken.None);
        }
    }

    private async Task<string> EnterAsync(IHostLeases leases, string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        var terms = new HostTerms(options.RequestsPerHost, delay, options.AttemptTimeout + options.ConnectTimeout, options.LongestWait);
        while (true)
        {
            var turn = await leases.TakeAsync(host, terms, time.GetUtcNow(), cancellationToken);
            var wait = turn.At - time.GetUtcNow();
            if (turn.Slot is null && wait > options.LongestWait)
            {
                throw new HostLeftAloneException(turn.At);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            if (turn.Slot is { } slot)
            {
                return slot;
            }
        }
    }
}

/// <summary>The host asked, in this process or another, to be left alone for longer than is waited for.</summary>
internal sealed class HostLeftAloneException(DateTimeOffset until) : Exception
{
    public DateTimeOffset Until { get; } = until;
}
