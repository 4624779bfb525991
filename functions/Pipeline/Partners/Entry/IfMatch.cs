using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>The version that a caller has seen, from If-Match: what it changes must still be at it.</summary>
internal static class IfMatch
{
    /// <summary>The version, as stores write it; null where the caller gives none or any (<c>*</c>).</summary>
    /// <exception cref="ApiProblemException">Several versions, or one that is none: 400.</exception>
    public static string? Of(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        return text switch
        {
            "" or "*" => null,
            ['"', .. var inner, '"'] when inner.Length is > 0 and < 200 && !inner.Contains('"', StringComparison.Ordinal) => text,
            _ => throw new ApiProblemException(400, "bad-if-match", "If-Match takes one ETag as an answer gave it, with its quotes"),
        };
    }

    /// <summary>The version, where one must be given.</summary>
    /// <exception cref="ApiProblemException">There is none: 428.</exception>
    public static string Required(HttpRequest request) => Of(request)
        ?? throw new ApiProblemException(428, "if-match-needed", "say which version you have seen: If-Match with the ETag of the answer you read");

    /// <summary>What is answered where something is no longer at the version that the caller has seen.</summary>
    public static ApiProblemException Stale() => new(412, "changed-meanwhile", "it changed since you read it: read it again and decide anew");
}
