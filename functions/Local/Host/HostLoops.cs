using Wildlife.Partners;

namespace Wildlife.Local.Host;

/// <summary>The timers that run beside the API, in the one process that works in the data folder.</summary>
internal static class HostLoops
{
    /// <summary>Runs them until the API ends.</summary>
    public static async Task RunBesideAsync(Installation installation, ApiParts parts, Func<CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        if (!installation.IsWorking)
        {
            await serve(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var notify = NotifyLoop.Create(installation, parts);
        var running = (Task[])[serve(cancellationToken), notify.RunAsync(stop.Token), KeepLoop.Create(installation, parts).RunAsync(stop.Token)];
        var ended = await Task.WhenAny(running).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        // A timer that ends by itself has failed (a full disk, say): that must not pass for a service that still works.
        await ended.ConfigureAwait(false);
        await Task.WhenAll(running[1..]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
