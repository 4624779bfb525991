namespace Wildlife.Cases;

/// <summary>This case ended in another one; everything it held goes there. Its history stays here.</summary>
/// <param name="Into">The other case, at the event that approved the merge.</param>
/// <param name="Contents">What goes there.</param>
public sealed record CaseMergedInto(CasePointer Into, CaseContents Contents) : CaseEvent;

/// <summary>Another case ended in this one.</summary>
/// <param name="From">The other case, at its last event.</param>
/// <param name="Contents">What came from there.</param>
public sealed record CaseMergedFrom(CasePointer From, CaseContents Contents) : CaseEvent;

/// <summary>Listings left this case for a new one.</summary>
/// <param name="IntoCaseId">The new case.</param>
/// <param name="Listings">The listings.</param>
public sealed record ListingsSplitOff(string IntoCaseId, IReadOnlyList<CaseListing> Listings) : CaseEvent;

/// <summary>This case was split off from another.</summary>
/// <param name="From">The other case, at the event with which the listings left it.</param>
/// <param name="Contents">What came from there.</param>
public sealed record CaseSplitFrom(CasePointer From, CaseContents Contents) : CaseEvent;

/// <summary>The listings that left this case have arrived.</summary>
/// <param name="Into">The new case, at the event with which they arrived.</param>
public sealed record SplitConfirmed(CasePointer Into) : CaseEvent;

/// <summary>Another case at one event: two chains that point at each other prove that neither was made up later.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="EventHash">The hash of the event.</param>
public sealed record CasePointer(string CaseId, string EventHash);

/// <summary>What moves between cases.</summary>
public sealed record CaseContents
{
    /// <summary>The listings.</summary>
    public required IReadOnlyList<CaseListing> Listings { get; init; }

    /// <summary>Links to other cases.</summary>
    public IReadOnlyList<CaseReference> LinkedCases { get => field ?? []; init; } = [];

    /// <summary>Cases that must not be linked again.</summary>
    public IReadOnlyList<string> CutCases { get => field ?? []; init; } = [];

    /// <summary>Recorded seizures.</summary>
    public IReadOnlyList<Seizure> Seizures { get => field ?? []; init; } = [];

    /// <summary>Recorded prosecutions.</summary>
    public IReadOnlyList<Prosecution> Prosecutions { get => field ?? []; init; } = [];

    /// <summary>Joint operations.</summary>
    public IReadOnlyList<string> Operations { get => field ?? []; init; } = [];

    /// <summary>The hold, which follows.</summary>
    public EnforcementHold? Hold { get; init; }

    /// <summary>When the platform was first notified; null where it was not.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }
}

/// <summary>A listing that left a case.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="AdId">The ad id.</param>
/// <param name="CaseId">The case it went to.</param>
public sealed record MovedListing(string Source, string AdId, string CaseId);
