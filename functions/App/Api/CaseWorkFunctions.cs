using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>Commands: work on a case.</summary>
public sealed class CaseWorkFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="CaseWorkCommandRoutes.AssignCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("AssignCase")]
    public Task<IResult> AssignCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseAssign)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.AssignCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.HandOverCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("HandOverCase")]
    public Task<IResult> HandOverCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseHandOver)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.HandOverCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.CommentOnCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CommentOnCase")]
    public Task<IResult> CommentOnCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseComment)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.CommentOnCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.TriageCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("TriageCase")]
    public Task<IResult> TriageCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseTriage)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.TriageCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.InvestigateCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("InvestigateCase")]
    public Task<IResult> InvestigateCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseInvestigate)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.InvestigateCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.CloseCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CloseCase")]
    public Task<IResult> CloseCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseClose)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.CloseCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.ReopenCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ReopenCase")]
    public Task<IResult> ReopenCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseReopen)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.ReopenCase, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.JoinOperation"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("JoinOperation")]
    public Task<IResult> JoinOperationAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseJoinOperation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.JoinOperation, request, cancellationToken);

    /// <summary>See <see cref="CaseWorkCommandRoutes.LeaveOperation"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("LeaveOperation")]
    public Task<IResult> LeaveOperationAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseLeaveOperation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseWorkCommandRoutes.LeaveOperation, request, cancellationToken);
}
