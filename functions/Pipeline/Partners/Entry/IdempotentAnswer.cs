namespace Wildlife.Partners;

/// <summary>The answer to a request that carried an idempotency key, kept for a day: a second try gets it again and does nothing.</summary>
/// <param name="Fingerprint">SHA-256 of method, path, query and body: the same key with another request is refused.</param>
/// <param name="StartedAt">When the request came.</param>
/// <param name="Status">The answer's status; null while the request is worked on.</param>
/// <param name="ContentType">The answer's media type.</param>
/// <param name="ETag">The answer's ETag.</param>
/// <param name="Location">The answer's Location.</param>
/// <param name="Body">The answer's body, locked: it may hold what is shown once.</param>
public sealed record IdempotentAnswer(string Fingerprint, DateTimeOffset StartedAt, int? Status, string? ContentType, string? ETag, string? Location, string? Body);
