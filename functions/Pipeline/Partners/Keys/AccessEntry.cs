namespace Wildlife.Partners;

/// <summary>One reading of personal data.</summary>
/// <param name="At">When.</param>
/// <param name="KeyId">Who: a key's id.</param>
/// <param name="Name">Whom the key was made for.</param>
/// <param name="Action">What was done, e.g. <c>vault-reveal</c>, <c>lookup</c>, <c>package</c>.</param>
/// <param name="Subjects">About whom or what: seller keys and case ids, never clear values; at most 100.</param>
/// <param name="SubjectCount">How many there were.</param>
/// <param name="Reason">Why, in the reader's words.</param>
public sealed record AccessEntry(DateTimeOffset At, string KeyId, string Name, string Action, IReadOnlyList<string> Subjects, int SubjectCount, string Reason);

/// <summary>A page of readings.</summary>
/// <param name="Value">The readings, oldest first.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record AccessPage(IReadOnlyList<AccessEntry> Value, string? NextLink);
