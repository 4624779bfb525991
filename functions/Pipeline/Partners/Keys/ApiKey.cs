using System.Text.Json.Serialization;

namespace Wildlife.Partners;

/// <summary>A key of the API as it is kept: everything but the key itself.</summary>
public sealed record ApiKey
{
    /// <summary>Its id: the actor of what is done with it.</summary>
    public required string Id { get; init; }

    /// <summary>Whom it was made for.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The sources it is limited to; empty: all.</summary>
    public IReadOnlyList<string> Sources { get => field ?? []; init; }

    /// <summary>The joint operations it is limited to; empty: all.</summary>
    public IReadOnlyList<string> Operations { get => field ?? []; init; }

    /// <summary>How many requests it may make in a minute.</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it opens nothing; null: until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens nothing but a session of the web page, once.</summary>
    public bool OneTime { get; init; }

    /// <summary>When a one-time key was exchanged for its session.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>SHA-256 of its secret. The secret has 256 random bits, so that a slow hash would add nothing.</summary>
    public required string SecretSha256 { get; init; }

    /// <summary>Whether it is neither revoked nor expired at an instant.</summary>
    /// <param name="now">The instant.</param>
    public bool IsValid(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    /// <summary>Who asks with it.</summary>
    [JsonIgnore]
    public Caller Caller => new(Id, Name, Roles, Sources, Operations);
}
