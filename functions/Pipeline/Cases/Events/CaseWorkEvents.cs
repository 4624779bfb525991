namespace Wildlife.Cases;

/// <summary>Somebody began to work on the case.</summary>
public sealed record InvestigationStarted : CaseEvent;

/// <summary>The case went to somebody else with a note.</summary>
/// <param name="Assignee">A key's id; null: to whoever comes next.</param>
/// <param name="Note">What the next one must know.</param>
public sealed record CaseHandedOver(string? Assignee, string Note) : CaseEvent;

/// <summary>The case ended.</summary>
/// <param name="Outcomes">What came of it.</param>
/// <param name="AccountsClosed">How many accounts the platforms closed.</param>
/// <param name="DuplicateOf">The other case, where it is a duplicate.</param>
public sealed record CaseClosed(IReadOnlyList<CaseOutcome> Outcomes, int AccountsClosed, string? DuplicateOf) : CaseEvent;

/// <summary>A closed case was taken up again.</summary>
/// <param name="To">Where it stands now.</param>
public sealed record CaseReopened(CaseState To) : CaseEvent;

/// <summary>An authority placed a hold, or gave it another end.</summary>
/// <param name="Until">When it ends by itself.</param>
public sealed record HoldPlaced(DateTimeOffset Until) : CaseEvent;

/// <summary>An authority ended the hold.</summary>
public sealed record HoldLifted : CaseEvent;

/// <summary>A seizure was recorded.</summary>
/// <param name="Seizure">The seizure.</param>
public sealed record SeizureRecorded(Seizure Seizure) : CaseEvent;

/// <summary>A prosecution was recorded.</summary>
/// <param name="Prosecution">The prosecution.</param>
public sealed record ProsecutionRecorded(Prosecution Prosecution) : CaseEvent;

/// <summary>The case counts in a joint operation.</summary>
/// <param name="OperationId">The operation.</param>
public sealed record OperationJoined(string OperationId) : CaseEvent;

/// <summary>The case counts in a joint operation no more.</summary>
/// <param name="OperationId">The operation.</param>
public sealed record OperationLeft(string OperationId) : CaseEvent;

/// <summary>An analyst confirmed a link to another case.</summary>
/// <param name="OtherCaseId">The other case.</param>
public sealed record CaseLinkConfirmed(string OtherCaseId) : CaseEvent;

/// <summary>An analyst cut a link to another case: it is not made again by itself.</summary>
/// <param name="OtherCaseId">The other case.</param>
public sealed record CaseLinkCut(string OtherCaseId) : CaseEvent;

/// <summary>An analyst decided what a seller key proves; the decision is kept beside the key (<see cref="LinkDecision"/>).</summary>
/// <param name="SellerKey">The key.</param>
/// <param name="Listing">The advert; null for the key itself.</param>
/// <param name="Verdict">Confirmed or cut.</param>
public sealed record SellerLinkDecided(string SellerKey, ListingReference? Listing, LinkVerdict Verdict) : CaseEvent;

/// <summary>An analyst decided about a listing.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Decision">What was decided.</param>
public sealed record ListingDecided(ListingReference Listing, ListingDecision Decision) : CaseEvent;

/// <summary>Somebody asked for what another must approve. The request has the number of this event.</summary>
/// <param name="Detail">What is asked for.</param>
public sealed record RequestMade(RequestDetail Detail) : CaseEvent;

/// <summary>A request was decided.</summary>
/// <param name="RequestId">Its number.</param>
/// <param name="State">What became of it.</param>
public sealed record RequestDecided(int RequestId, RequestState State) : CaseEvent;
