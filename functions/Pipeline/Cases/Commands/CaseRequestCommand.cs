namespace Wildlife.Cases;

/// <summary>Ask that the platform be notified: nothing is sent before somebody else approves.</summary>
/// <param name="Listings">The adverts to name; all of one source.</param>
/// <param name="NoticeId">The notice that was drafted for it; null where none was yet.</param>
public sealed record RequestNotice(IReadOnlyList<ListingReference> Listings, string? NoticeId = null) : CaseCommand;

/// <summary>Ask that the case be referred to an authority.</summary>
/// <param name="Recipient">The authority, by name.</param>
/// <param name="Country">Its country: ISO 3166-1 alpha-2 code.</param>
public sealed record RequestReferral(string Recipient, string Country) : CaseCommand;

/// <summary>Ask that another case be merged into this one.</summary>
/// <param name="OtherCaseId">The case that ends; its listings, links and results come here.</param>
public sealed record RequestMerge(string OtherCaseId) : CaseCommand;

/// <summary>Approve what somebody else asked for.</summary>
/// <param name="RequestId">The request's number.</param>
public sealed record ApproveRequest(int RequestId) : CaseCommand;

/// <summary>Refuse what somebody else asked for.</summary>
/// <param name="RequestId">The request's number.</param>
public sealed record RefuseRequest(int RequestId) : CaseCommand;

/// <summary>Take an own request back.</summary>
/// <param name="RequestId">The request's number.</param>
public sealed record WithdrawRequest(int RequestId) : CaseCommand;

/// <summary>Move adverts of this case to a new one.</summary>
/// <param name="Listings">The adverts; at least one stays.</param>
public sealed record SplitCase(IReadOnlyList<ListingReference> Listings) : CaseCommand
{
    /// <summary>The new case's id; null before the desk has named it.</summary>
    internal string? NewCaseId { get; init; }

    /// <summary>The command with a name for the new case: of the version that is split and the adverts that leave it, so that no two splits share one.</summary>
    /// <param name="current">The case.</param>
    internal SplitCase Named(Case current) => this with
    {
        NewCaseId = "c-" + Sha256Hex.Of(string.Join('\n', (Listings ?? []).Select(listing => $"{listing.Source}/{listing.AdId}").Prepend($"split:{current.LastEventHash}")))[..20],
    };
}
