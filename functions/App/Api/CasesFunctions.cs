using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/cases</c>.</summary>
public sealed class CasesFunctions(ApiDispatch api)
{
    /// <summary>ListCases.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListCases")]
    public Task<IResult> ListCasesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Cases)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListCases", request, cancellationToken);

    /// <summary>GetCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCase")]
    public Task<IResult> GetCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Case)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCase", request, cancellationToken);

    /// <summary>AssignCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("AssignCase")]
    public Task<IResult> AssignCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseAssign)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("AssignCase", request, cancellationToken);

    /// <summary>HandOverCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("HandOverCase")]
    public Task<IResult> HandOverCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseHandOver)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("HandOverCase", request, cancellationToken);

    /// <summary>CommentOnCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CommentOnCase")]
    public Task<IResult> CommentOnCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseComment)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("CommentOnCase", request, cancellationToken);

    /// <summary>TriageCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("TriageCase")]
    public Task<IResult> TriageCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseTriage)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("TriageCase", request, cancellationToken);

    /// <summary>InvestigateCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("InvestigateCase")]
    public Task<IResult> InvestigateCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseInvestigate)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("InvestigateCase", request, cancellationToken);

    /// <summary>CloseCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CloseCase")]
    public Task<IResult> CloseCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseClose)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("CloseCase", request, cancellationToken);

    /// <summary>ReopenCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ReopenCase")]
    public Task<IResult> ReopenCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseReopen)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ReopenCase", request, cancellationToken);

    /// <summary>JoinOperation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("JoinOperation")]
    public Task<IResult> JoinOperationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseJoinOperation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("JoinOperation", request, cancellationToken);

    /// <summary>LeaveOperation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("LeaveOperation")]
    public Task<IResult> LeaveOperationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseLeaveOperation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("LeaveOperation", request, cancellationToken);

    /// <summary>HoldCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("HoldCase")]
    public Task<IResult> HoldCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseHold)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("HoldCase", request, cancellationToken);

    /// <summary>LiftHold.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("LiftHold")]
    public Task<IResult> LiftHoldAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseLiftHold)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("LiftHold", request, cancellationToken);

    /// <summary>RecordSeizure.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RecordSeizure")]
    public Task<IResult> RecordSeizureAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRecordSeizure)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RecordSeizure", request, cancellationToken);

    /// <summary>RecordProsecution.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RecordProsecution")]
    public Task<IResult> RecordProsecutionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRecordProsecution)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RecordProsecution", request, cancellationToken);

    /// <summary>DecideListing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideListing")]
    public Task<IResult> DecideListingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseDecideListing)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DecideListing", request, cancellationToken);

    /// <summary>ConfirmCaseLink.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ConfirmCaseLink")]
    public Task<IResult> ConfirmCaseLinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseConfirmLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ConfirmCaseLink", request, cancellationToken);

    /// <summary>CutCaseLink.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CutCaseLink")]
    public Task<IResult> CutCaseLinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseCutLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("CutCaseLink", request, cancellationToken);

    /// <summary>DecideSellerLink.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideSellerLink")]
    public Task<IResult> DecideSellerLinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseDecideSellerLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DecideSellerLink", request, cancellationToken);

    /// <summary>RequestNotice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestNotice")]
    public Task<IResult> RequestNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestNotice)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RequestNotice", request, cancellationToken);

    /// <summary>RequestReferral.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestReferral")]
    public Task<IResult> RequestReferralAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestReferral)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RequestReferral", request, cancellationToken);

    /// <summary>RequestMerge.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestMerge")]
    public Task<IResult> RequestMergeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestMerge)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RequestMerge", request, cancellationToken);

    /// <summary>ApproveRequest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ApproveRequest")]
    public Task<IResult> ApproveRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseApprove)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ApproveRequest", request, cancellationToken);

    /// <summary>RefuseRequest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RefuseRequest")]
    public Task<IResult> RefuseRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRefuse)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RefuseRequest", request, cancellationToken);

    /// <summary>WithdrawRequest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("WithdrawRequest")]
    public Task<IResult> WithdrawRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseWithdraw)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("WithdrawRequest", request, cancellationToken);

    /// <summary>SplitCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("SplitCase")]
    public Task<IResult> SplitCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseSplit)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("SplitCase", request, cancellationToken);

    /// <summary>GetCaseNetwork.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCaseNetwork")]
    public Task<IResult> GetCaseNetworkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CaseNetwork)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetCaseNetwork", request, cancellationToken);

    /// <summary>MakePackage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("MakePackage")]
    public Task<IResult> MakePackageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CasePackages)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("MakePackage", request, cancellationToken);

    /// <summary>GetPackage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetPackage")]
    public Task<IResult> GetPackageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CasePackage)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetPackage", request, cancellationToken);

    /// <summary>VerifyPackage.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("VerifyPackage")]
    public Task<IResult> VerifyPackageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CasePackageVerification)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("VerifyPackage", request, cancellationToken);

    /// <summary>ExportCase.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ExportCase")]
    public Task<IResult> ExportCaseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CaseExport)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ExportCase", request, cancellationToken);
}
