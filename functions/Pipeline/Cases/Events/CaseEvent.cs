using System.Text.Json.Serialization;
using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>Something that happened in a case.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseOpened), "case-opened")]
[JsonDerivedType(typeof(ListingAdded), "listing-added")]
[JsonDerivedType(typeof(ListingReassessed), "listing-reassessed")]
[JsonDerivedType(typeof(ListingStateChanged), "listing-state-changed")]
[JsonDerivedType(typeof(CaseLinked), "case-linked")]
[JsonDerivedType(typeof(CaseAssigned), "case-assigned")]
[JsonDerivedType(typeof(CaseCommented), "case-commented")]
[JsonDerivedType(typeof(PersonalDataErased), "personal-data-erased")]
[JsonDerivedType(typeof(CaseTriaged), "case-triaged")]
[JsonDerivedType(typeof(InvestigationStarted), "investigation-started")]
[JsonDerivedType(typeof(CaseHandedOver), "case-handed-over")]
[JsonDerivedType(typeof(CaseClosed), "case-closed")]
[JsonDerivedType(typeof(CaseReopened), "case-reopened")]
[JsonDerivedType(typeof(HoldPlaced), "hold-placed")]
[JsonDerivedType(typeof(HoldLifted), "hold-lifted")]
[JsonDerivedType(typeof(SeizureRecorded), "seizure-recorded")]
[JsonDerivedType(typeof(ProsecutionRecorded), "prosecution-recorded")]
[JsonDerivedType(typeof(OperationJoined), "operation-joined")]
[JsonDerivedType(typeof(OperationLeft), "operation-left")]
[JsonDerivedType(typeof(CaseLinkConfirmed), "case-link-confirmed")]
[JsonDerivedType(typeof(CaseLinkCut), "case-link-cut")]
[JsonDerivedType(typeof(SellerLinkDecided), "seller-link-decided")]
[JsonDerivedType(typeof(ListingDecided), "listing-decided")]
[JsonDerivedType(typeof(RequestMade), "request-made")]
[JsonDerivedType(typeof(RequestDecided), "request-decided")]
[JsonDerivedType(typeof(CaseMergedInto), "case-merged-into")]
[JsonDerivedType(typeof(CaseMergedFrom), "case-merged-from")]
[JsonDerivedType(typeof(ListingsSplitOff), "listings-split-off")]
[JsonDerivedType(typeof(CaseSplitFrom), "case-split-from")]
[JsonDerivedType(typeof(SplitConfirmed), "split-confirmed")]
public abstract record CaseEvent;

/// <summary>The case was opened for a suspect listing.</summary>
public sealed record CaseOpened : CaseEvent;

/// <summary>A suspect listing joined the case.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Because">Why it belongs here, in words without personal data.</param>
public sealed record ListingAdded(CaseListing Listing, string Because) : CaseEvent;

/// <summary>A later reading of a listing was judged otherwise.</summary>
/// <param name="Listing">The listing as it is now.</param>
/// <param name="VerdictBefore">The verdict before.</param>
/// <param name="TierBefore">The tier before.</param>
public sealed record ListingReassessed(CaseListing Listing, Verdict VerdictBefore, Tier? TierBefore) : CaseEvent;

/// <summary>A listing was edited, sold, missed, removed, or came back.</summary>
/// <param name="Source">The listing's source.</param>
/// <param name="AdId">The listing's ad id.</param>
/// <param name="From">Where it stood.</param>
/// <param name="To">Where it stands.</param>
/// <param name="ObservationSha256">SHA-256 of the observation that showed it.</param>
public sealed record ListingStateChanged(string Source, string AdId, ListingState From, ListingState To, string ObservationSha256) : CaseEvent;

/// <summary>A listing shares a seller key with another case.</summary>
/// <param name="Other">The other case.</param>
public sealed record CaseLinked(CaseReference Other) : CaseEvent;

/// <summary>Somebody got the case.</summary>
/// <param name="Assignee">A key's id; null: nobody has it any more.</param>
public sealed record CaseAssigned(string? Assignee) : CaseEvent;

/// <summary>The personal data of the case were erased: clear values, the adverts' words and the bytes of evidence, of which the hashes stay.</summary>
public sealed record PersonalDataErased : CaseEvent;

/// <summary>Somebody wrote something down.</summary>
/// <param name="Text">The comment.</param>
public sealed record CaseCommented(string Text) : CaseEvent;

/// <summary>Somebody looked at the case and kept it.</summary>
public sealed record CaseTriaged : CaseEvent;
