using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>Commands: holds, results and findings.</summary>
public sealed class CaseResultFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="CaseResultCommandRoutes.HoldCase"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("HoldCase")]
    public Task<IResult> HoldCaseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseHold)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.HoldCase, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.LiftHold"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("LiftHold")]
    public Task<IResult> LiftHoldAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseLiftHold)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.LiftHold, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.RecordSeizure"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RecordSeizure")]
    public Task<IResult> RecordSeizureAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRecordSeizure)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.RecordSeizure, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.RecordProsecution"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RecordProsecution")]
    public Task<IResult> RecordProsecutionAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseRecordProsecution)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.RecordProsecution, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.DecideListing"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideListing")]
    public Task<IResult> DecideListingAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseDecideListing)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.DecideListing, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.ConfirmCaseLink"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ConfirmCaseLink")]
    public Task<IResult> ConfirmCaseLinkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseConfirmLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.ConfirmCaseLink, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.CutCaseLink"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CutCaseLink")]
    public Task<IResult> CutCaseLinkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseCutLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.CutCaseLink, request, cancellationToken);

    /// <summary>See <see cref="CaseResultCommandRoutes.DecideSellerLink"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideSellerLink")]
    public Task<IResult> DecideSellerLinkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.CaseDecideSellerLink)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseResultCommandRoutes.DecideSellerLink, request, cancellationToken);
}
