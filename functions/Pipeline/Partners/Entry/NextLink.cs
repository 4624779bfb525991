using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Wildlife.Partners;

/// <summary>The URL of a list's next page: the request's own, with its continuation, sealed, in place of the old one.</summary>
internal static class NextLink
{
    public static string? After(HttpRequest request, string? continuation)
    {
        if (continuation is null)
        {
            return null;
        }

        var query = new QueryBuilder();
        foreach (var (name, value) in request.Query.Where(pair => pair.Key != "continuationToken"))
        {
            query.Add(name, value.ToString());
        }

        var call = ApiCall.Of(request.HttpContext);
        query.Add("continuationToken", call.Seal.Seal(request, call.KeyId, continuation));
        return $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{query.ToQueryString()}";
    }
}
