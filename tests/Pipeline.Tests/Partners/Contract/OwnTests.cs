namespace Wildlife.Tests.Partners.Contract;

/// <summary>
/// Routes whose success hangs on what was done in a case before (a request to approve, a hold to lift): <see cref="CaseCommandApiTests"/> and the tests of
/// the commands' rules hold them. Here they are held to keys and roles only, with the example of their own description.
/// </summary>
internal static class OwnTests
{
    public static IReadOnlyList<string> Of { get; } =
    [
        "ApproveRequest", "AssignCase", "CloseCase", "CommentOnCase", "ConfirmCaseLink", "CutCaseLink", "DecideListing", "DecideReview", "DecideSellerLink", "GetCaseNetwork",
        "GetOperation", "GetReviewFigures", "HandOverCase", "HoldCase", "InvestigateCase", "JoinOperation", "LeaveOperation", "LiftHold", "ListContacts", "ListOperations",
        "ListRemovalTimes", "ListReviews", "PutOperation", "RecordProsecution", "RecordSeizure", "RefuseRequest", "ReopenCase", "RequestMerge", "RequestNotice", "RequestReferral",
        "SplitCase", "TriageCase", "WithdrawRequest",
    ];
}
