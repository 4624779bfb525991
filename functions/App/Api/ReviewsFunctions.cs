using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/reviews</c>.</summary>
public sealed class ReviewsFunctions(ApiDispatch api)
{
    /// <summary>ListReviews.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListReviews")]
    public Task<IResult> ListReviewsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Reviews)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListReviews", request, cancellationToken);

    /// <summary>DecideReview.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideReview")]
    public Task<IResult> DecideReviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ReviewDecide)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("DecideReview", request, cancellationToken);

    /// <summary>GetReviewFigures.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetReviewFigures")]
    public Task<IResult> GetReviewFiguresAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ReviewFigures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetReviewFigures", request, cancellationToken);
}
