using System.Text.Json.Serialization;

namespace Wildlife.Notices;

/// <summary>A notice to a platform about adverts of one case on its site.</summary>
public sealed record Notice
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The platform: a source's id.</summary>
    public required string Source { get; init; }

    /// <summary>Notice of illegal content, or report under the platform's own terms.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required NoticeState State { get; init; }

    /// <summary>ISO 639-1 code of its text.</summary>
    public required string Language { get; init; }

    /// <summary>The subject line.</summary>
    public required string Subject { get; init; }

    /// <summary>The whole text, as it is sent: plain text.</summary>
    public required string Text { get; init; }

    /// <summary>The adverts.</summary>
    public required IReadOnlyList<NoticedAdvert> Adverts { get; init; }

    /// <summary>Whether the sender is a trusted flagger designated under Art. 22.</summary>
    public bool IsTrustedFlagger { get; init; }

    /// <summary>Who drafted it: a key's id; null for whom that is not to be shown.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Who approved it; the drafter is not among them.</summary>
    public IReadOnlyList<NoticeApproval> Approvals { get => field ?? []; init; } = [];

    /// <summary>How many people must approve it.</summary>
    public required int ApprovalsNeeded { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the platform confirmed its receipt (Art. 16(4)).</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>The platform's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary>When the platform decided (Art. 16(5)).</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What it decided.</summary>
    public NoticeOutcome? Outcome { get; init; }

    /// <summary>Its reasons, in its words.</summary>
    public string? Statement { get; init; }
}

/// <summary>An advert that a notice names.</summary>
/// <param name="AdId">The site's ad id.</param>
/// <param name="Url">Its exact URL.</param>
/// <param name="GroupId">Its advert group.</param>
/// <param name="Taxon">What is offered; empty where none was named.</param>
/// <param name="Annex">The EU annex.</param>
/// <param name="Product">The product.</param>
/// <param name="Laws">The law it is against.</param>
/// <param name="ObservedAt">When it was last read.</param>
/// <param name="ObservationSha256">SHA-256 of that reading.</param>
public sealed record NoticedAdvert(
    string AdId, string Url, string GroupId, string Taxon, string Annex, string Product, IReadOnlyList<string> Laws, DateTimeOffset ObservedAt, string ObservationSha256)
{
    /// <summary>The reading that first did not find it, of the two that confirmed its removal; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>Whether the same advert was posted again on the site after its removal.</summary>
    public bool Reposted { get; init; }
}

/// <summary>One approval.</summary>
/// <param name="By">Who: a key's id; null for whom that is not to be shown.</param>
/// <param name="At">When.</param>
public sealed record NoticeApproval(string? By, DateTimeOffset At);

/// <summary>What a notice is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>A notice of illegal content (Regulation (EU) 2022/2065 Art. 16): only where illegality is apparent without a detailed legal examination.</summary>
    [JsonStringEnumMemberName("dsa-article-16")] Article16,

    /// <summary>A report under the platform's own terms: documents are not stated, which is not the same as illegal.</summary>
    [JsonStringEnumMemberName("terms-of-service")] TermsOfService,
}

/// <summary>Where a notice stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeState>))]
public enum NoticeState
{
    /// <summary>Written, to be approved.</summary>
    [JsonStringEnumMemberName("draft")] Draft,

    /// <summary>Approved, to be sent.</summary>
    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>Sent.</summary>
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>The platform confirmed its receipt.</summary>
    [JsonStringEnumMemberName("acknowledged")] Acknowledged,

    /// <summary>The platform decided.</summary>
    [JsonStringEnumMemberName("decided")] Decided,

    /// <summary>Taken back before it was sent.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

/// <summary>What a platform decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeOutcome>))]
public enum NoticeOutcome
{
    /// <summary>The adverts were removed.</summary>
    [JsonStringEnumMemberName("removed")] Removed,

    /// <summary>Some were removed.</summary>
    [JsonStringEnumMemberName("partly-removed")] PartlyRemoved,

    /// <summary>The account was suspended or closed.</summary>
    [JsonStringEnumMemberName("account-closed")] AccountClosed,

    /// <summary>Nothing was done.</summary>
    [JsonStringEnumMemberName("no-action")] NoAction,

    /// <summary>The platform holds the notice to be manifestly unfounded (Art. 23(2)).</summary>
    [JsonStringEnumMemberName("unfounded")] Unfounded,
}

/// <summary>A page of notices.</summary>
/// <param name="Value">The notices.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record NoticePage(IReadOnlyList<Notice> Value, string? NextLink);

/// <summary>Asks for the draft of notices about a case's adverts on one site.</summary>
/// <param name="CaseId">The case; somebody has triaged it.</param>
/// <param name="Source">The platform.</param>
/// <param name="Reason">Why, for the case's history.</param>
public sealed record NoticeDraftRequest(string CaseId, string Source, string Reason)
{
    /// <summary>The ad ids to name; empty: every suspect advert of the case there that is still on offer.</summary>
    public IReadOnlyList<string> AdIds { get => field ?? []; init; } = [];

    /// <summary>fr, nl, de, en or hu; the platform's language where it is not given.</summary>
    public string? Language { get; init; }
}

/// <summary>Says how a notice goes on.</summary>
/// <param name="State"><c>sent</c>, <c>acknowledged</c>, <c>decided</c> or <c>withdrawn</c>.</param>
public sealed record NoticeProgress(NoticeState State)
{
    /// <summary>The platform's own reference.</summary>
    public string? Reference { get; init; }

    /// <summary>What it decided; with <c>decided</c>.</summary>
    public NoticeOutcome? Outcome { get; init; }

    /// <summary>Its reasons, in its words.</summary>
    public string? Statement { get; init; }
}
