using Wildlife.Notify;
using Wildlife.Partners;

namespace Wildlife.Notices;

/// <summary>
/// Tells webhooks that a notice goes a step on, each whose key may see it then. It is called before the step is written: a kill in between tells of a
/// step that is taken by the next try, and never takes one without a word. Told again, an event has the same id and changes nothing.
/// </summary>
internal sealed class NoticeNews(WebhookDesk webhooks, KeyDesk keys, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>Tells of a notice as it will be.</summary>
    /// <param name="notice">The notice after the step.</param>
    /// <param name="isHidden">Whether its case is out of a caller's sight.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task TellAsync(Notice notice, Func<Caller, Task<bool>> isHidden, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Without the case: a platform does not learn in which case its adverts are.
        var happened = new NotifyEvent($"{notice.Id}-{WireName.Of(notice.State)}", NotifyEvents.Notice, now, $"/api/notices/{notice.Id}", CaseId: null, Sequence: null);
        string? continuation = null;
        do
        {
            var page = await webhooks.ListAsync(keyId: null, Batch, continuation, cancellationToken).ConfigureAwait(false);
            foreach (var webhook in page.Items.Where(webhook => webhook.Wants(happened)))
            {
                if (await keys.FindAsync(webhook.KeyId, cancellationToken).ConfigureAwait(false) is { } key && key.IsValid(now)
                    && NoticeRules.MaySee(notice, key.Caller) && !await isHidden(key.Caller).ConfigureAwait(false))
                {
                    await webhooks.SendAsync(webhook, happened, cancellationToken).ConfigureAwait(false);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
