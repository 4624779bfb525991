using System.Collections.Concurrent;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Wildlife.Crawl;

/// <summary>
/// Asks for pages, gently and safely: one pace per host, retries that honour Retry-After, a circuit breaker, redirects only
/// where the caller lets them lead, bounded time and size, and no address outside the public internet. Nothing is written here.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly ConnectionNotes connections = new();
    private readonly HostQueue queue;
    private readonly ConcurrentDictionary<string, Lazy<HostLine>> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher; one per process keeps the pace of every host.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="time">The clock of delays and limits. It must run by itself: a simulated one that stands still would stop the fetcher.</param>
    /// <param name="leases">Whose turn each host is among all processes; null where this process is the only one.</param>
    public PageFetcher(CrawlOptions options, TimeProvider time, IHostLeases? leases = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        Options = options;
        this.time = time;
        queue = new HostQueue(leases, options, time);
        client = CrawlConnection.CreateClient(options, connections);
        RequestHeaders =
        [
            new("User-Agent", options.UserAgent),
            new("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
            new("Accept-Encoding", "gzip, deflate, br"),
        ];
    }

    /// <summary>How it behaves.</summary>
    public CrawlOptions Options { get; }

    /// <summary>The headers of every request, as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; }

    /// <summary>Asks for a URL and follows its redirects.</summary>
    /// <param name="url">A canonical URL.</param>
    /// <param name="delay">Least time between two requests to its host.</param>
    /// <param name="mayFollow">Whether a redirect may lead to a canonical URL; where it may not, the redirect itself is the answer.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<FetchAnswer> FetchAsync(string url, TimeSpan delay, Func<string, ValueTask<bool>> mayFollow, CancellationToken cancellationToken) =>
        FetchAsync(url, delay, [], mayFollow, cancellationToken);

    /// <summary>As the other, with headers that ask for the page only where it has changed; a redirect's target is asked for without them.</summary>
    /// <param name="url">A canonical URL.</param>
    /// <param name="delay">Least time between two requests to its host.</param>
    /// <param name="conditions">The headers, see <see cref="PageConditions"/>.</param>
    /// <param name="mayFollow">Whether a redirect may lead to a canonical URL.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<FetchAnswer> FetchAsync(
        string url, TimeSpan delay, IReadOnlyList<KeyValuePair<string, string>> conditions, Func<string, ValueTask<bool>> mayFollow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(mayFollow);
        var redirects = new List<Redirect>();
        while (true)
        {
            FetchAnswer answer;
            string? target = null;
            try
            {
                var attempt = await AskAsync(new Uri(url), delay, redirects.Count == 0 ? conditions : [], cancellationToken);
                answer = Answer(attempt);
                target = Target(attempt, url);
            }
            catch (HostLeftAloneException alone)
            {
                return FetchAnswer.Failed("left-alone") with { NotBefore = alone.Until };
            }
            catch (BrokenCircuitException error)
            {
                return FetchAnswer.Failed("host-down") with { NotBefore = time.GetUtcNow() + (error.RetryAfter ?? Options.CircuitBreak) };
            }
            catch (Exception error) when (FetchFailure.Code(error, cancellationToken) is { } code)
            {
                answer = FetchAnswer.Failed(code);
            }

            if (target is null || redirects.Count == Options.MaxRedirects || redirects.Any(redirect => redirect.Target == target) || !await mayFollow(target))
            {
                return answer with { Redirects = redirects };
            }

            redirects.Add(new Redirect(answer.Status, target));
            url = target;
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        client.Dispose();
        foreach (var line in hosts.Values.Where(line => line.IsValueCreated))
        {
            line.Value.Dispose();
        }
    }

    private async Task<Attempt> AskAsync(Uri url, TimeSpan delay, IReadOnlyList<KeyValuePair<string, string>> conditions, CancellationToken cancellationToken)
    {
        var line = hosts.GetOrAdd(url.Authority, _ => new Lazy<HostLine>(() => new HostLine(Options, time))).Value;
        return await line.Pipeline.ExecuteAsync(
            async token =>
            {
                using var turn = await line.Pace.EnterAsync(delay, token);
                return await queue.InTurnAsync(url.Authority, delay + line.Pace.Slowdown, () => SendPacedAsync(line, url, conditions, token), token);
            },
            cancellationToken);
    }

    private async Task<Attempt> SendPacedAsync(HostLine line, Uri url, IReadOnlyList<KeyValuePair<string, string>> conditions, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            var attempt = await line.TimeLimit.ExecuteAsync(async limited => await SendAsync(url, conditions, limited), cancellationToken);
            if (attempt.Status is 429 or 503)
            {
                line.Pace.Busy();
            }
            else
            {
                line.Pace.Answered(time.GetElapsedTime(began));
            }

            if (attempt.RetryAfter is { } wait)
            {
                line.Pace.Pause(wait < Options.LongestWait ? wait : Options.LongestWait);
            }

            return attempt;
        }
        catch (TimeoutRejectedException)
        {
            line.Pace.Busy();
            throw;
        }
    }

    private async Task<Attempt> SendAsync(Uri url, IReadOnlyList<KeyValuePair<string, string>> conditions, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in RequestHeaders.Concat(conditions))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var connection = connections.Listen();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        DateTimeOffset? arrived = Options.ClockSource == CrawlOptions.SimulatedClock ? null : time.GetUtcNow();
        var body = await ResponseBody.ReadAsync(response.Content, Options.MaxResponseBytes, cancellationToken);
        var status = (int)response.StatusCode;
        var fetch = connection.Facts with { Agent = Options.UserAgent, Clock = Options.ClockSource, FetchedAt = arrived };
        var busy = status is 429 or 503;
        return new Attempt(
            status, ResponseHeaders.AsReceived(response), body,
            busy ? RetryAfter.Read(response.Headers, time.GetUtcNow()) : null,
            status is 301 or 302 or 303 or 307 or 308 ? ResponseHeaders.First(response, "Location") : null,
            fetch);
    }

    private FetchAnswer Answer(Attempt attempt) => new(attempt.Status, attempt.Headers, attempt.Body)
    {
        Fetch = attempt.Fetch,
        NotBefore = attempt.RetryAfter > Options.LongestWait ? time.GetUtcNow() + attempt.RetryAfter : null,
    };

    private static string? Target(Attempt attempt, string url) =>
        attempt.Location is null ? null : CanonicalUrl.TryCanonicalize(attempt.Location, new Uri(url));
}

/// <summary>Why no answer came, as codes that are stored and counted.</summary>
internal static class FetchFailure
{
    /// <summary>The code of a foreseen failure; null for anything else, which the caller must see.</summary>
    public static string? Code(Exception error, CancellationToken cancellationToken) => error switch
    {
        TimeoutRejectedException => "timeout",
        ResponseTooLargeException => "too-large",
        HttpRequestException { InnerException: AddressRefusedException } => "address-refused",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "name-not-found",
        HttpRequestException or IOException => "network",
        // The handler's own connect timeout arrives as a cancellation that nobody asked for.
        OperationCanceledException when !cancellationToken.IsCancellationRequested => "timeout",
        _ => null,
    };
}
