using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Makes, lists and revokes keys. Only a hash of a key is kept: it is shown once, when it is made.</summary>
/// <param name="records">Where keys are.</param>
/// <param name="time">The clock.</param>
public sealed class KeyDesk(IRecordStore records, TimeProvider time)
{
    /// <summary>How many requests a key may make in a minute unless it says otherwise.</summary>
    public const int UsualRequestsPerMinute = 600;

    /// <summary>How long a one-time key waits to be used.</summary>
    public static readonly TimeSpan OneTimeLife = TimeSpan.FromMinutes(15);

    private static readonly RecordKind<ApiKey> Kind = new("key", "partners", WildlifeJson.Default.ApiKey);

    /// <summary>Makes a key.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The key as it is kept, and its text: it is nowhere else.</returns>
    /// <exception cref="ArgumentException">The request makes no sense; the message says why.</exception>
    public async Task<NewKey> AddAsync(KeyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check(time.GetUtcNow());
        while (true)
        {
            var text = KeyText.Create();
            var read = KeyText.Read(text)!;
            var key = new ApiKey
            {
                Id = read.Id,
                Name = request.Name,
                Roles = [.. request.Roles.Distinct().Order()],
                Sources = request.Sources,
                Operations = request.Operations,
                RequestsPerMinute = request.RequestsPerMinute,
                CreatedAt = time.GetUtcNow(),
                ExpiresAt = request.ExpiresAt,
                OneTime = request.OneTime,
                SecretSha256 = read.SecretSha256,
            };
            // An id that is taken already is drawn again.
            if (await records.TrySaveAsync(Kind, new RecordWrite<ApiKey>(KeyOf(key.Id), key), etag: null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new NewKey(key, text);
            }
        }
    }

    /// <summary>A key; null where there is none of that id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ApiKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(Kind, KeyOf(id), cancellationToken).ConfigureAwait(false))?.Document;

    /// <summary>All keys, by id.</summary>
    /// <param name="limit">At the most so many.</param>
    /// <param name="continuation">Where the page before ended.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<StorePage<ApiKey>> ListAsync(int limit, string? continuation, CancellationToken cancellationToken)
    {
        var page = await records.ListAsync(Kind, new RecordQuery(limit) { Continuation = continuation }, cancellationToken).ConfigureAwait(false);
        return new StorePage<ApiKey>([.. page.Items.Select(item => item.Document)], page.Continuation);
    }

    /// <summary>Revokes a key: within seconds it opens nothing. Again changes nothing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The key; null where there is none of that id.</returns>
    public async Task<ApiKey?> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        while (await records.GetAsync(Kind, KeyOf(id), cancellationToken).ConfigureAwait(false) is { } stored)
        {
            var revoked = stored.Document with { RevokedAt = stored.Document.RevokedAt ?? time.GetUtcNow() };
            if (await records.TrySaveAsync(Kind, new RecordWrite<ApiKey>(KeyOf(id), revoked), stored.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return revoked;
            }
        }

        return null;
    }

    /// <summary>Uses a one-time key up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>False where it was used already: of several at once, one gets true.</returns>
    internal async Task<bool> UseUpAsync(string id, CancellationToken cancellationToken)
    {
        var stored = await records.GetAsync(Kind, KeyOf(id), cancellationToken).ConfigureAwait(false);
        return stored is { Document: { OneTime: true, UsedAt: null } key }
            && await records.TrySaveAsync(Kind, new RecordWrite<ApiKey>(KeyOf(id), key with { UsedAt = time.GetUtcNow() }), stored.ETag, cancellationToken).ConfigureAwait(false) is not null;
    }

    private static RecordKey KeyOf(string id) => new(id, id);
}

/// <summary>A key just made.</summary>
/// <param name="Key">The key as it is kept.</param>
/// <param name="Text">The key itself: shown once.</param>
public sealed record NewKey(ApiKey Key, string Text);
