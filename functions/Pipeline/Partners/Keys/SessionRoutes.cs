using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Signing in to the web page: a key is exchanged for a cookie.</summary>
public sealed class SessionRoutes
{
    private readonly KeyDesk keys;
    private readonly KeyGate gate;
    private readonly SessionDesk sessions;

    internal SessionRoutes(KeyDesk keys, KeyGate gate, SessionDesk sessions)
    {
        this.keys = keys;
        this.gate = gate;
        this.sessions = sessions;
    }

    /// <summary>Signs in. Open to all, since the key stands in the body.</summary>
    public static ApiRoute OpenRoute { get; } = new("OpenSession", Routes.Session, "Signs in to the web page: exchanges a key for a session of eight hours at the most; a one-time key is used up", typeof(SessionView), [], [400, 401, 413, 415, 429])
    {
        Method = HttpMethods.Post,
        Body = typeof(SessionRequest),
        BodyExample = """{"key": "wcm_0123456789_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef00000000"}""",
        LargestBody = 4096,
    };

    /// <summary>Who is signed in.</summary>
    public static ApiRoute GetRoute { get; } = new("GetSession", Routes.Session, "Who is signed in, or whose key this is", typeof(SessionView), [], []) { Roles = Audience.All };

    /// <summary>Signs out.</summary>
    public static ApiRoute CloseRoute { get; } = new("CloseSession", Routes.Session, "Signs out; a key that has no session is left as it is", typeof(void), [], []) { Method = HttpMethods.Delete, Roles = Audience.All, Success = 204 };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new SessionRoutes(parts.Keys, parts.KeyGate, parts.Sessions);
        return [new(OpenRoute, routes.OpenAsync), new(GetRoute, routes.GetAsync), new(CloseRoute, routes.CloseAsync)];
    }

    private async Task<IResult> OpenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = RequestBody.Read(context, WildlifeJson.Default.SessionRequest);
        var key = await gate.AdmitAsync(context, request.Key, allowOneTime: true, cancellationToken).ConfigureAwait(false);
        if (key.OneTime && !await keys.UseUpAsync(key.Id, cancellationToken).ConfigureAwait(false))
        {
            throw ApiProblemException.KeyNeeded("this key was used already: it opens one session; ask for a new one");
        }

        gate.Forget(key.Id);
        return View(key.Caller, await sessions.OpenAsync(context, key, cancellationToken).ConfigureAwait(false));
    }

    private Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken) =>
        Task.FromResult(View(Caller.Of(context), context.Features.Get<ApiSession>()));

    private async Task<IResult> CloseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<ApiSession>() is { } session)
        {
            await sessions.CloseAsync(context, session, cancellationToken).ConfigureAwait(false);
        }

        return Results.NoContent();
    }

    private IResult View(Caller caller, ApiSession? session)
    {
        var view = new SessionView(
            caller.KeyId, caller.Name, caller.Roles, caller.Sources, caller.Operations, session is null ? null : sessions.CsrfTokenOf(session), session?.ExpiresAt);
        return new JsonDocumentResult<SessionView>(view, WildlifeJson.Default.SessionView, ETag: null);
    }
}
