using System.Net.Http.Headers;

namespace Wildlife.Crawl;

/// <summary>The Retry-After header in both its forms: seconds, or a date.</summary>
internal static class RetryAfter
{
    /// <summary>How long the server asks us to wait; null where it does not ask.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var value = headers.RetryAfter;
        var wait = value?.Delta ?? (value?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
