using Microsoft.AspNetCore.Http;

namespace Wildlife.Page;

/// <summary>Answers a file of the page: 304 where the browser has it, compressed where it can read that.</summary>
/// <param name="File">The file.</param>
internal sealed record PageFileResult(PageFile File) : IResult
{
    // Scripts, styles, pictures and answers of this host only; no frame around the page; and no string ever becomes markup (trusted types).
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Asked for again each time, answered with 304: a new version of the program is never mixed with an old page.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = File.ETag;
        if (request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == File.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = File.ContentType;
        if (!HttpMethods.IsHead(request.Method))
        {
            await WriteAsync(httpContext).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(HttpContext context)
    {
        var coding = CodingFor(context.Request);
        var content = File.In(coding);
        if (coding is not null)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    // The smaller of what the browser reads; a quality of 0 refuses a coding, and a client that says nothing gets the file as it is.
    private static string? CodingFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return ((IReadOnlyList<string>)["br", "gzip"]).FirstOrDefault(coding =>
            (accepted.FirstOrDefault(each => each.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(each => each.Value == "*")) is { Quality: not 0 });
    }
}
