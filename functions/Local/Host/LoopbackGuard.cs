namespace Wildlife.Local.Host;

/// <summary>
/// Answers only for this machine's own names and refuses requests that a page of another site sends: without it a web page in the
/// user's browser could read the data through the loopback port (DNS rebinding, cross-site requests).
/// </summary>
internal static class LoopbackGuard
{
    /// <summary>Why a request is refused; null where it is not.</summary>
    public static string? Refuse(HttpRequest request)
    {
        if (!LoopbackUrl.IsLoopbackName(request.Host.Host))
        {
            return "this service answers for localhost only";
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return null;
        }

        var isOwn = Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Scheme == request.Scheme
            && LoopbackUrl.IsLoopbackName(from.Host)
            && from.Port == (request.Host.Port ?? 80);
        return isOwn ? null : "requests from pages of other sites are refused";
    }
}
