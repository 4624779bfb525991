using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Wildlife.Partners;

/// <summary>A JSON answer with its version: 304 where the caller has it, compressed where the caller can read that.</summary>
/// <typeparam name="T">The body's type.</typeparam>
/// <param name="Body">The body.</param>
/// <param name="TypeInfo">How to write it.</param>
/// <param name="ETag">The document's version; null for answers that have none.</param>
internal sealed record JsonDocumentResult<T>(T Body, JsonTypeInfo<T> TypeInfo, string? ETag) : IResult
{
    // Below this a compressed answer is no smaller on the wire.
    private const int WorthCompressing = 1400;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (ETag is not null)
        {
            httpContext.Response.Headers.ETag = ETag;
            var known = httpContext.Request.GetTypedHeaders().IfNoneMatch;
            if (known.Any(tag => tag.Tag == ETag || tag.Equals(EntityTagHeaderValue.Any)))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(Body, TypeInfo);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.Headers.Vary = "Accept-Encoding";
        await WriteAsync(httpContext, bytes).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentLength = bytes.Length;
            return;
        }

        var readsGzip = context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
        if (bytes.Length < WorthCompressing || !readsGzip)
        {
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.ContentEncoding = "gzip";
        var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await gzip.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
