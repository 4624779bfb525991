using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/training</c>.</summary>
public sealed class TrainingFunctions(ApiDispatch api)
{
    /// <summary>ListExercises.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListExercises")]
    public Task<IResult> ListExercisesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Exercises)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListExercises", request, cancellationToken);

    /// <summary>MakeExercise.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("MakeExercise")]
    public Task<IResult> MakeExerciseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Exercises)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("MakeExercise", request, cancellationToken);

    /// <summary>GetExercise.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetExercise")]
    public Task<IResult> GetExerciseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Exercise)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetExercise", request, cancellationToken);

    /// <summary>MarkExercise.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("MarkExercise")]
    public Task<IResult> MarkExerciseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ExerciseAnswers)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("MarkExercise", request, cancellationToken);
}
