namespace Wildlife.Partners;

/// <summary>A key as lists show it: without anything that opens something.</summary>
/// <param name="Id">Its id: the actor of what is done with it.</param>
/// <param name="Name">Whom it was made for.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Sources">The sources it is limited to; empty: all.</param>
/// <param name="Operations">The joint operations it is limited to; empty: all.</param>
/// <param name="RequestsPerMinute">How many requests it may make in a minute.</param>
/// <param name="OneTime">Whether it opens one session of the web page and nothing else.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From then on it opens nothing; null: until it is revoked.</param>
/// <param name="RevokedAt">When it was revoked; null: it was not.</param>
public sealed record KeyView(
    string Id, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Sources, IReadOnlyList<string> Operations, int RequestsPerMinute, bool OneTime,
    DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>The view of a key.</summary>
    /// <param name="key">The key.</param>
    public static KeyView Of(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyView(key.Id, key.Name, key.Roles, key.Sources, key.Operations, key.RequestsPerMinute, key.OneTime, key.CreatedAt, key.ExpiresAt, key.RevokedAt);
    }
}
