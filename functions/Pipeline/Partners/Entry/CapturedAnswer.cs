using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Wildlife.Partners;

/// <summary>An answer held in memory: it can be kept and given again.</summary>
internal sealed record CapturedAnswer(int Status, string? ContentType, string? ETag, string? Location, byte[] Body, bool IsAgain) : IResult
{
    /// <summary>Runs a result and holds what it writes instead of sending it.</summary>
    public static async Task<CapturedAnswer> OfAsync(HttpContext context, IResult result)
    {
        var response = context.Response;
        var (body, coding) = (response.Body, context.Request.Headers.AcceptEncoding);
        using var captured = new MemoryStream();
        try
        {
            response.Body = captured;
            // Kept as it is, whatever the caller can decompress: the next try may not.
            context.Request.Headers.Remove(HeaderNames.AcceptEncoding);
            await result.ExecuteAsync(context).ConfigureAwait(false);
            await response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            return new CapturedAnswer(response.StatusCode, response.ContentType, TextOf(response.Headers.ETag), TextOf(response.Headers.Location), captured.ToArray(), IsAgain: false);
        }
        finally
        {
            response.Body = body;
            context.Request.Headers.AcceptEncoding = coding;
        }
    }

    /// <summary>The answer that was kept.</summary>
    public static CapturedAnswer Again(IdempotentAnswer kept, SecretBox box, string id) => new(
        kept.Status ?? StatusCodes.Status200OK, kept.ContentType, kept.ETag, kept.Location, Convert.FromBase64String(box.TryOpen(kept.Body ?? "", id) ?? ""), IsAgain: true);

    public IdempotentAnswer Keep(IdempotentAnswer started, SecretBox box, string id) =>
        started with { Status = Status, ContentType = ContentType, ETag = ETag, Location = Location, Body = box.Lock(Convert.ToBase64String(Body), id) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.ETag = ETag;
        response.Headers.Location = Location;
        if (IsAgain)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        if (Status == StatusCodes.Status204NoContent)
        {
            return;
        }

        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private static string? TextOf(Microsoft.Extensions.Primitives.StringValues header) => header.Count == 0 ? null : header.ToString();
}
