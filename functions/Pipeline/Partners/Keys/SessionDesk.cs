using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>
/// Sessions of the web page. The browser holds a signed cookie that its scripts cannot read and that no other site's request carries
/// (HttpOnly, SameSite=Strict), and the page repeats a token that only it can know.
/// </summary>
internal sealed class SessionDesk(IRecordStore records, InstallationSecrets secrets, TimeProvider time)
{
    public const string CookieName = "wildlife-session";
    public const string CsrfHeader = "X-CSRF-Token";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(8);
    private static readonly RecordKind<ApiSession> Kind = new("session", "partners", WildlifeJson.Default.ApiSession);
    private readonly byte[] signing = secrets.KeyFor("session");
    private readonly BriefCache<ApiSession> cache = new(time);

    /// <summary>Opens a session and sets its cookie.</summary>
    public async Task<ApiSession> OpenAsync(HttpContext context, ApiKey key, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + Longest;
        var session = new ApiSession(RandomNumberGenerator.GetHexString(32, lowercase: true), key.Id, key.ExpiresAt < end && !key.OneTime ? key.ExpiresAt.Value : end);
        var write = new RecordWrite<ApiSession>(KeyOf(session.Id), session) { ExpiresAt = session.ExpiresAt, Tags = [$"key:{key.Id}"] };
        await records.TrySaveAsync(Kind, write, etag: null, cancellationToken).ConfigureAwait(false);
        context.Response.Cookies.Append(CookieName, $"{session.Id}.{Sign("cookie", session.Id)}", Cookie(context, session.ExpiresAt));
        return session;
    }

    /// <summary>The session of a request's cookie; null where it has none that holds.</summary>
    public async Task<ApiSession?> FindAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var parts = (request.Cookies[CookieName] ?? "").Split('.');
        if (parts is not [{ Length: 32 } id, var signature] || !AreSame(signature, Sign("cookie", id)))
        {
            return null;
        }

        var session = await cache.GetAsync(id, async (name, token) => (await records.GetAsync(Kind, KeyOf(name), token).ConfigureAwait(false))?.Document, cancellationToken).ConfigureAwait(false);
        return session is not null && time.GetUtcNow() < session.ExpiresAt ? session : null;
    }

    /// <summary>Ends a session for good and takes its cookie back.</summary>
    public async Task CloseAsync(HttpContext context, ApiSession session, CancellationToken cancellationToken)
    {
        if (await records.GetAsync(Kind, KeyOf(session.Id), cancellationToken).ConfigureAwait(false) is { } stored)
        {
            await records.TryDeleteAsync(Kind, KeyOf(session.Id), stored.ETag, cancellationToken).ConfigureAwait(false);
        }

        cache.Forget(session.Id);
        context.Response.Cookies.Delete(CookieName, Cookie(context, null));
    }

    public string CsrfTokenOf(ApiSession session) => Sign("csrf", session.Id);

    public bool HasCsrfToken(HttpRequest request, ApiSession session) => AreSame(request.Headers[CsrfHeader].ToString(), CsrfTokenOf(session));

    private static CookieOptions Cookie(HttpContext context, DateTimeOffset? expires) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", Expires = expires };

    private string Sign(string purpose, string id) => Base64Url.EncodeToString(HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes($"{purpose}:{id}")));

    private static bool AreSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static RecordKey KeyOf(string id) => new(id, id);
}
