using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>
/// Tells who asks: by a key in <c>Authorization: Bearer</c> or <c>x-api-key</c>, else by the web page's session. Wrong keys are counted per address, and
/// an address that sent many is not listened to for a while.
/// </summary>
internal sealed class KeyGate(KeyDesk keys, SessionDesk sessions, int trustedProxies, TimeProvider time)
{
    private const int WrongKeysPerMinute = 20;
    private readonly BriefCache<ApiKey> cache = new(time);
    private readonly TokenBuckets wrongKeys = new(TimeSpan.FromMinutes(1), time);

    /// <summary>The key that asks.</summary>
    /// <exception cref="ApiProblemException">There is none, or it opens nothing: 401 or 429.</exception>
    public async Task<ApiKey> AdmitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (TextOf(context.Request) is { } text)
        {
            return await AdmitAsync(context, text, allowOneTime: false, cancellationToken).ConfigureAwait(false);
        }

        var session = await sessions.FindAsync(context.Request, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.KeyNeeded("this needs a key: send it as 'Authorization: Bearer KEY' or 'x-api-key: KEY'");
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !sessions.HasCsrfToken(context.Request, session))
        {
            throw new ApiProblemException(403, "csrf-token-needed", $"a request of the page that changes something carries {SessionDesk.CsrfHeader}, from GET api/session");
        }

        context.Features.Set(session);
        var key = await cache.GetAsync(session.KeyId, keys.FindAsync, cancellationToken).ConfigureAwait(false);
        // A one-time key ends soon by itself; its session lasts longer, but not longer than the key goes unrevoked.
        return key is { RevokedAt: null } && (key.OneTime || key.IsValid(time.GetUtcNow()))
            ? key
            : throw ApiProblemException.KeyNeeded("the key of this session was revoked or has expired: sign in again");
    }

    /// <summary>The key of a text.</summary>
    /// <exception cref="ApiProblemException">It opens nothing: 401 or 429.</exception>
    public async Task<ApiKey> AdmitAsync(HttpContext context, string text, bool allowOneTime, CancellationToken cancellationToken)
    {
        var address = ClientAddress.Of(context.Request, trustedProxies);
        if (wrongKeys.Look(address, WrongKeysPerMinute) is { Allowed: false } full)
        {
            throw ApiProblemException.TooMany(full.RetryAfterSeconds, "too many wrong keys came from this address");
        }

        var read = KeyText.Read(text);
        var key = read is null ? null : await cache.GetAsync(read.Id, keys.FindAsync, cancellationToken).ConfigureAwait(false);
        if (key is not null && read!.Opens(key) && key.IsValid(time.GetUtcNow()) && (!key.OneTime || allowOneTime))
        {
            return key;
        }

        wrongKeys.Take(address, WrongKeysPerMinute);
        // A wrong secret and an unknown id answer alike: nobody learns which ids there are.
        throw ApiProblemException.KeyNeeded(read is null
            ? "that is no key: it begins with wcm_ and has 87 characters, perhaps some are missing or mistyped"
            : key is not null && read.Opens(key) ? "this key was revoked, has expired or is for signing in to the page once" : "there is no such key");
    }

    public void Forget(string keyId) => cache.Forget(keyId);

    private static string? TextOf(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return authorization[Bearer.Length..].Trim();
        }

        return request.Headers["x-api-key"].ToString() is { Length: > 0 } text ? text.Trim() : null;
    }
}
