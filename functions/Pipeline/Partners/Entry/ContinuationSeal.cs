using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>
/// Seals where a page of a list ended. The token tells the caller nothing and holds only for the same caller, route and filters: with another it
/// would lead to the middle of a list that was never asked for.
/// </summary>
/// <param name="box">Locks tokens.</param>
internal sealed class ContinuationSeal(SecretBox box)
{
    private const int Longest = 8192;

    /// <summary>Seals a continuation.</summary>
    public string Seal(HttpRequest request, string keyId, string continuation) => box.Lock(continuation, Binding(request, keyId));

    /// <summary>Opens a token.</summary>
    /// <exception cref="ContinuationException">It was not made for this caller, route and filters.</exception>
    public string Open(HttpRequest request, string keyId, string token) => (token.Length > Longest ? null : box.TryOpen(token, Binding(request, keyId)))
        ?? throw new ContinuationException("the continuation token was not made by this list with these filters for this key: leave it out to start again");

    private static string Binding(HttpRequest request, string keyId)
    {
        var filters = request.Query
            .Where(pair => pair.Key is not ("continuationToken" or "maxpagesize"))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        return string.Join('\n', [request.Path.Value, keyId, .. filters]);
    }
}
