using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>Commands: what a second person must approve, and splits.</summary>
public sealed class CaseRequestFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="CaseRequestCommandRoutes.RequestNotice"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestNotice")]
    public Task<IResult> RequestNoticeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestNotice)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.RequestNotice, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.RequestReferral"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestReferral")]
    public Task<IResult> RequestReferralAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestReferral)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.RequestReferral, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.RequestMerge"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RequestMerge")]
    public Task<IResult> RequestMergeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRequestMerge)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.RequestMerge, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.ApproveRequest"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ApproveRequest")]
    public Task<IResult> ApproveRequestAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseApprove)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.ApproveRequest, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.RefuseRequest"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RefuseRequest")]
    public Task<IResult> RefuseRequestAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRefuse)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.RefuseRequest, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.WithdrawRequest"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("WithdrawRequest")]
    public Task<IResult> WithdrawRequestAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseWithdraw)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.WithdrawRequest, request, cancellationToken);

    /// <summary>See <see cref="CaseRequestCommandRoutes.SplitCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("SplitCase")]
    public Task<IResult> SplitCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseSplit)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseRequestCommandRoutes.SplitCase, request, cancellationToken);
}
