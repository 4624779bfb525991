using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>The id of a listing in a route: <c>source:adId</c>.</summary>
internal static class ListingId
{
    /// <summary>The listing that a request is about.</summary>
    /// <exception cref="ApiProblemException">It is no such id, or on a source that the caller does not see: 404, so that nobody learns which there are.</exception>
    public static (string Source, string AdId) Of(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var separator = id.IndexOf(':', StringComparison.Ordinal);
        return separator > 0 && Caller.Of(context).MaySee(id[..separator])
            ? (id[..separator], id[(separator + 1)..])
            : throw ApiProblemException.NotFound("such listing: the id is source:adId");
    }
}
