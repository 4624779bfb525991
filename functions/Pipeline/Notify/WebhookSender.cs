using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Wildlife.Crawl;

namespace Wildlife.Notify;

/// <summary>Sends an event to a webhook over a guarded connection: no redirects, no proxy, no address of an inner network.</summary>
/// <param name="client">Sends; made with <see cref="CreateClient"/>.</param>
/// <param name="desk">Knows the secrets.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookSender(HttpClient client, WebhookDesk desk, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Makes the client.</summary>
    /// <param name="options">Which names lead to loopback, in tests; none otherwise.</param>
    public static HttpClient CreateClient(CrawlOptions options) => CrawlConnection.CreateClient(options, new ConnectionNotes());

    /// <summary>Sends.</summary>
    internal async Task<SendResult> SendAsync(Webhook webhook, NotifyEvent happened, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        using var request = RequestOf(webhook, happened);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return SendResult.Answered(response.StatusCode);
        }
        catch (Exception unreached) when (unreached is HttpRequestException or AddressRefusedException or IOException)
        {
            return (unreached as AddressRefusedException ?? unreached.InnerException as AddressRefusedException) is { } refused
                ? SendResult.Refused(refused.Message)
                : SendResult.Failed("could not be reached");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendResult.Failed($"did not answer within {Longest.TotalSeconds:0} s");
        }
    }

    private HttpRequestMessage RequestOf(Webhook webhook, NotifyEvent happened)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(happened, WildlifeJson.Default.NotifyEvent);
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Wildlife-Event", happened.Type);
        request.Headers.Add("Wildlife-Delivery", happened.Id);
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(desk.SecretOf(webhook), time.GetUtcNow(), body));
        return request;
    }
}

/// <summary>What came of a try.</summary>
/// <param name="Text">In words for the webhook's owner.</param>
internal sealed record SendResult(string Text)
{
    /// <summary>Nobody wants it any more: the webhook or its key is gone.</summary>
    public static readonly SendResult Unwanted = new("the webhook was taken away or stopped, or its key opens nothing any more") { IsFinal = true };

    /// <summary>The receiver has it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>The receiver wants no more of all.</summary>
    public bool IsGone { get; init; }

    /// <summary>No further try makes sense.</summary>
    public bool IsFinal { get; init; }

    public static SendResult Answered(HttpStatusCode status) => new($"answered {(int)status}")
    {
        IsTaken = (int)status is >= 200 and < 300,
        IsGone = status == HttpStatusCode.Gone,
        IsFinal = status == HttpStatusCode.Gone,
    };

    public static SendResult Refused(string why) => new(why) { IsFinal = true };

    public static SendResult Failed(string why) => new(why);
}
