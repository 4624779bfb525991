using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The review queue.</summary>
public sealed class ReviewFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="ReviewRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListReviews")]
    public Task<IResult> ListReviewsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Reviews)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ReviewRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="ReviewRoutes.DecideRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("DecideReview")]
    public Task<IResult> DecideReviewAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ReviewDecide)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ReviewRoutes.DecideRoute, request, cancellationToken);

    /// <summary>See <see cref="ReviewRoutes.FiguresRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetReviewFigures")]
    public Task<IResult> GetReviewFiguresAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.ReviewFigures)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ReviewRoutes.FiguresRoute, request, cancellationToken);
}
