using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>What <see cref="ApiEntry"/> knows of a request beside what HTTP says: set before the route's handler runs.</summary>
/// <param name="Route">The route.</param>
/// <param name="KeyId">Who asks: the key's id; empty where the route is open to all.</param>
/// <param name="Seal">Seals the tokens of this request's pages.</param>
/// <param name="Body">The request's body, as it came.</param>
internal sealed record ApiCall(ApiRoute Route, string KeyId, ContinuationSeal Seal, ReadOnlyMemory<byte> Body)
{
    public static ApiCall Of(HttpContext context) =>
        context.Features.Get<ApiCall>() ?? throw new InvalidOperationException("the request did not come through the API's entry");
}
