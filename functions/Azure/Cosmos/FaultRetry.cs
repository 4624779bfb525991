using System.Net;
using Microsoft.Azure.Cosmos;
using Polly;
using Polly.Retry;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// Repeats a request that ended without the database's word on it: 408, 410, 500, 503, or no answer. In one region the SDK does not repeat these;
/// 429 and 449 are left to it. A write may have been made all the same, so each caller must bear that its write is made twice.
/// </summary>
internal static class FaultRetry
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static ResiliencePipeline<CosmosAnswer> Create(int tries, TimeProvider time)
    {
        if (tries == 0)
        {
            return ResiliencePipeline<CosmosAnswer>.Empty;
        }

        var builder = new ResiliencePipelineBuilder<CosmosAnswer> { TimeProvider = time };
        return builder.AddRetry(new RetryStrategyOptions<CosmosAnswer>
        {
            MaxRetryAttempts = tries,
            Delay = FirstWait,
            MaxDelay = LongestWait,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } failure
                ? IsFault(failure) && !arguments.Context.CancellationToken.IsCancellationRequested
                : IsFault(arguments.Outcome.Result!.Status)),
        }).Build();
    }

    public static bool IsFault(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable;

    private static bool IsFault(Exception failure) => failure switch
    {
        CosmosException refused => IsFault(refused.StatusCode),
        HttpRequestException or TimeoutException or IOException => true,

        // The SDK's own limit of time, since the caller has not cancelled.
        OperationCanceledException => true,
        _ => false,
    };
}
