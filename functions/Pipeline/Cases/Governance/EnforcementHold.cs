namespace Wildlife.Cases;

/// <summary>An authority's hold on a case: no notice, no public figure and no partner view until it lifts.</summary>
/// <param name="By">Who placed it: a key's id.</param>
/// <param name="At">When.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="Reason">Why.</param>
public sealed record EnforcementHold(string By, DateTimeOffset At, DateTimeOffset Until, string Reason);
