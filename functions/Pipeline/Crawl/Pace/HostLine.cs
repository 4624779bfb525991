using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Wildlife.Crawl;

/// <summary>All that is shared between requests to one host: its pace and its resilience pipeline.</summary>
internal sealed class HostLine : IDisposable
{
    public HostLine(CrawlOptions options, TimeProvider time)
    {
        Pace = new HostPace(options.RequestsPerHost, options.RetryDelay, time);
        Pipeline = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(Retry(options))
            .AddCircuitBreaker(Breaker(options))
            .Build();
        // Apart from the pipeline, because waiting for one's turn must not count as the server's time.
        TimeLimit = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.AttemptTimeout).Build();
    }

    public HostPace Pace { get; }

    public ResiliencePipeline<Attempt> Pipeline { get; }

    public ResiliencePipeline TimeLimit { get; }

    public void Dispose() => Pace.Dispose();

    /// <summary>Errors of the network and of a busy server pass; errors of TLS, of an address or of size do not.</summary>
    internal static bool IsTransient(Exception? error) => error switch
    {
        TimeoutRejectedException => true,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
        HttpRequestException { InnerException: AddressRefusedException } => false,
        HttpRequestException or IOException => true,
        _ => false,
    };

    private static RetryStrategyOptions<Attempt> Retry(CrawlOptions options) => new()
    {
        // Zero attempts is not a strategy Polly knows.
        ShouldHandle = arguments => ValueTask.FromResult(
            arguments.AttemptNumber < options.Retries && IsFailure(arguments.Outcome) && !(arguments.Outcome.Result?.RetryAfter > options.LongestWait)),
        MaxRetryAttempts = Math.Max(1, options.Retries),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.LongestWait,
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
    };

    private static CircuitBreakerStrategyOptions<Attempt> Breaker(CrawlOptions options) => new()
    {
        // A 429 is manners, not an outage.
        ShouldHandle = arguments => ValueTask.FromResult(IsFailure(arguments.Outcome) && arguments.Outcome.Result?.Status != 429),
        FailureRatio = 0.5,
        MinimumThroughput = options.CircuitThroughput,
        SamplingDuration = TimeSpan.FromMinutes(1),
        BreakDuration = options.CircuitBreak,
    };

    private static bool IsFailure(Outcome<Attempt> outcome) =>
        outcome.Result is { } attempt ? attempt.Status is 408 or 429 or (>= 500 and not 501 and not 505) : IsTransient(outcome.Exception);
}

/// <summary>One attempt at one URL.</summary>
internal sealed record Attempt(
    int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter, string? Location,
    FetchCircumstances Fetch);
