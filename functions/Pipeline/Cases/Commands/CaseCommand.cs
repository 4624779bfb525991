namespace Wildlife.Cases;

/// <summary>What somebody wants done in a case. <see cref="CaseCommandRules"/> decides whether it may be done and what happens then.</summary>
public abstract record CaseCommand;

/// <summary>Give the case to somebody.</summary>
/// <param name="Assignee">A key's id; null takes it from whoever has it.</param>
public sealed record AssignCase(string? Assignee) : CaseCommand;

/// <summary>Give the case to somebody with a note on where the work stands.</summary>
/// <param name="Assignee">A key's id; null leaves it to whoever comes next.</param>
/// <param name="Note">What the next one must know.</param>
public sealed record HandOverCase(string? Assignee, string Note) : CaseCommand;

/// <summary>Write something down.</summary>
/// <param name="Text">The comment.</param>
public sealed record CommentOnCase(string Text) : CaseCommand;

/// <summary>Keep the case: somebody has looked at it.</summary>
public sealed record TriageCase : CaseCommand;

/// <summary>Begin to work on it.</summary>
public sealed record StartInvestigation : CaseCommand;

/// <summary>End the case.</summary>
/// <param name="Outcomes">What came of it, at least one.</param>
/// <param name="AccountsClosed">How many accounts the platforms closed; above 0 where that is an outcome.</param>
/// <param name="DuplicateOf">The other case, where it is a duplicate.</param>
public sealed record CloseCase(IReadOnlyList<CaseOutcome> Outcomes, int AccountsClosed = 0, string? DuplicateOf = null) : CaseCommand;

/// <summary>Take a closed case up again.</summary>
public sealed record ReopenCase : CaseCommand;

/// <summary>Forbid notices, public figures and partner views for a time: a competent authority's right.</summary>
/// <param name="Until">When the hold ends by itself.</param>
public sealed record PlaceHold(DateTimeOffset Until) : CaseCommand;

/// <summary>End a hold before its time.</summary>
public sealed record LiftHold : CaseCommand;

/// <summary>Record what an authority seized.</summary>
/// <param name="Seizure">The seizure.</param>
public sealed record RecordSeizure(Seizure Seizure) : CaseCommand;

/// <summary>Record what a prosecutor or court did.</summary>
/// <param name="Prosecution">The prosecution.</param>
public sealed record RecordProsecution(Prosecution Prosecution) : CaseCommand;

/// <summary>Count the case in a joint operation.</summary>
/// <param name="OperationId">The operation.</param>
public sealed record JoinOperation(string OperationId) : CaseCommand;

/// <summary>Take the case out of a joint operation.</summary>
/// <param name="OperationId">The operation.</param>
public sealed record LeaveOperation(string OperationId) : CaseCommand;

/// <summary>Confirm that a linked case has to do with this one.</summary>
/// <param name="OtherCaseId">The linked case.</param>
public sealed record ConfirmCaseLink(string OtherCaseId) : CaseCommand;

/// <summary>Say that another case has nothing to do with this one. It is not linked again by itself.</summary>
/// <param name="OtherCaseId">The other case.</param>
public sealed record CutCaseLink(string OtherCaseId) : CaseCommand;

/// <summary>Say what a seller key proves: on one advert, or at all. A cut stays cut in every later reading.</summary>
/// <param name="SellerKey">The key.</param>
/// <param name="Listing">The advert; null for the key itself, e.g. a courier's phone.</param>
/// <param name="Verdict">Confirmed or cut.</param>
public sealed record DecideSellerLink(string SellerKey, ListingReference? Listing, LinkVerdict Verdict) : CaseCommand;
