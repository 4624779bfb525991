using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Holds each key to its requests a minute and tells it how many are left (<c>RateLimit</c> and <c>RateLimit-Policy</c> of the IETF draft).</summary>
internal sealed class RateGate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly TokenBuckets buckets = new(Window, time);

    /// <exception cref="ApiProblemException">It was one too many: 429.</exception>
    public void Take(HttpResponse response, ApiKey key)
    {
        var level = buckets.Take(key.Id, key.RequestsPerMinute);
        response.Headers["RateLimit-Policy"] = $"\"key\";q={level.Capacity};w={Window.TotalSeconds:0}";
        response.Headers["RateLimit"] = $"\"key\";r={level.Remaining};t={level.ResetSeconds}";
        if (!level.Allowed)
        {
            throw ApiProblemException.TooMany(level.RetryAfterSeconds, $"this key makes {level.Capacity} requests a minute");
        }
    }
}
