using Wildlife.Notify;
using Wildlife.Searches;

namespace Wildlife.Delivery;

/// <summary>The way into the notify stage for a host's timer: changes of cases first, then what is new for saved searches.</summary>
/// <param name="notify">The notify stage.</param>
/// <param name="searches">Saved searches.</param>
public sealed class NotifyEntry(NotifyHandler notify, SearchDesk searches)
{
    /// <summary>Puts what waits on its way. Again changes nothing.</summary>
    /// <param name="cancellationToken">The host is stopping.</param>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await notify.SweepAsync(cancellationToken).ConfigureAwait(false);
        await searches.SweepAsync(notify.AnnounceAsync, cancellationToken).ConfigureAwait(false);
    }
}
