namespace Wildlife.Privacy;

/// <summary>What stays of an object that was erased: that it was there, what its bytes hashed to, and which event took it away.</summary>
/// <param name="Path">The object's path, <c>container/name</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="CaseId">The case whose event took it away.</param>
/// <param name="Sequence">That event's number.</param>
/// <param name="ErasedAt">When.</param>
public sealed record Tombstone(string Path, string Sha256, string CaseId, int Sequence, DateTimeOffset ErasedAt);
