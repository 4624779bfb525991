using Wildlife.Notify;

namespace Wildlife.Local.Host;

/// <summary>Messages that no webhook took.</summary>
internal sealed class DeadLetters(WebhookDesk desk)
{
    public static async Task<DeadLetters> OpenAsync(Installation installation, CancellationToken cancellationToken)
    {
        var secrets = await SecretsFile.OpenAsync(installation.Notes, cancellationToken).ConfigureAwait(false);
        return new DeadLetters(new WebhookDesk(installation.Records, secrets, TimeProvider.System));
    }

    public Task<IReadOnlyList<WebhookDelivery>> ListAsync(CancellationToken cancellationToken) => desk.ListDeadAsync(cancellationToken);

    /// <summary>Puts them on their way again.</summary>
    /// <param name="id">Only this, as <c>webhook/delivery</c>; null: all.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>How many.</returns>
    public async Task<int> ReplayAsync(string? id, CancellationToken cancellationToken)
    {
        var again = 0;
        foreach (var letter in await desk.ListDeadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (id is null || id == $"{letter.WebhookId}/{letter.Id}")
            {
                again += await desk.ReplayAsync(letter.WebhookId, letter.Id, cancellationToken).ConfigureAwait(false) is null ? 0 : 1;
            }
        }

        return again;
    }
}
