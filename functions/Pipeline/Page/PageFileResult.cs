using System.IO.Compression;
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
        if (!context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0))
        {
            context.Response.ContentLength = File.Content.Length;
            await context.Response.Body.WriteAsync(File.Content, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.ContentEncoding = "br";
        var brotli = new BrotliStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (brotli.ConfigureAwait(false))
        {
            await brotli.WriteAsync(File.Content, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
