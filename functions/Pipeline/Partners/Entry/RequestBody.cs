using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Reads the JSON body of a request: whole, within bounds, and strictly, so that a misspelt member is an error and not a wish ignored.</summary>
internal static class RequestBody
{
    private const int Deepest = 32;

    /// <summary>The body of a request that <see cref="ApiEntry"/> let in.</summary>
    /// <exception cref="ApiProblemException">It is no such document: 400, with the path of what is wrong.</exception>
    public static T Read<T>(HttpContext context, JsonTypeInfo<T> typeInfo)
    {
        try
        {
            var reader = new Utf8JsonReader(ApiCall.Of(context).Body.Span, new JsonReaderOptions { MaxDepth = Deepest });
            var value = JsonSerializer.Deserialize(ref reader, typeInfo);
            if (reader.Read())
            {
                throw new ApiProblemException(400, "bad-body", "there is more in the body than one JSON document");
            }

            return value ?? throw new ApiProblemException(400, "bad-body", "the body is null: send a JSON object");
        }
        catch (JsonException wrong)
        {
            throw new ApiProblemException(400, "bad-body", $"the body is not what this route takes, at {wrong.Path ?? "$"}: {Explain(wrong.Message)}");
        }
    }

    /// <summary>Takes the bytes of a body.</summary>
    /// <exception cref="ApiProblemException">It is no JSON by its headers, or too large: 415, 413.</exception>
    public static async Task<ReadOnlyMemory<byte>> TakeAsync(HttpRequest request, ApiRoute route, CancellationToken cancellationToken)
    {
        if (route.Body is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            throw new ApiProblemException(415, "not-json", "send the body as Content-Type: application/json, in UTF-8 and without a Content-Encoding");
        }

        var tooLarge = new ApiProblemException(413, "too-large", $"a body of this route has {route.LargestBody} bytes at the most: send several smaller ones");
        if (request.ContentLength > route.LargestBody)
        {
            throw tooLarge;
        }

        var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > route.LargestBody)
            {
                throw tooLarge;
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    // The serialiser's text ends with path and position, and may name a type of ours: the path stands before it already.
    private static string Explain(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = new StringBuilder(end < 0 ? message : message[..end]).Replace("'Wildlife.", "'");
        return text.ToString().TrimEnd('.').ReplaceLineEndings(" ");
    }
}
