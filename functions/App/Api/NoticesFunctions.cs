using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/notices</c>.</summary>
public sealed class NoticesFunctions(ApiDispatch api)
{
    /// <summary>ListNotices.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListNotices")]
    public Task<IResult> ListNoticesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Notices)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListNotices", request, cancellationToken);

    /// <summary>DraftNotices.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DraftNotices")]
    public Task<IResult> DraftNoticesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Notices)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DraftNotices", request, cancellationToken);

    /// <summary>GetNoticeFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetNoticeFigures")]
    public Task<IResult> GetNoticeFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.NoticeFigures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetNoticeFigures", request, cancellationToken);

    /// <summary>GetNotice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetNotice")]
    public Task<IResult> GetNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Notice)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetNotice", request, cancellationToken);

    /// <summary>ApproveNotice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ApproveNotice")]
    public Task<IResult> ApproveNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.NoticeApprovals)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ApproveNotice", request, cancellationToken);

    /// <summary>ProgressNotice.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ProgressNotice")]
    public Task<IResult> ProgressNoticeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.NoticeProgress)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ProgressNotice", request, cancellationToken);
}
