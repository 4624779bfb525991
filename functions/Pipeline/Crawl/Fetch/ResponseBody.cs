namespace Wildlife.Crawl;

/// <summary>Reads a response's body whole, up to a limit, whatever length its header claims.</summary>
internal static class ResponseBody
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw new ResponseTooLargeException();
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new byte[Math.Max(content.Headers.ContentLength ?? 32 * 1024, 1024)];
        var length = 0;
        int read;
        while ((read = await stream.ReadAsync(body.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (length > limit)
            {
                throw new ResponseTooLargeException();
            }

            if (length == body.Length && length != content.Headers.ContentLength)
            {
                Array.Resize(ref body, (int)Math.Min(body.Length * 2L, limit + 1L));
            }
            else if (length == body.Length)
            {
                break;
            }
        }

        return body.AsMemory(0, length);
    }
}

/// <summary>A response larger than the limit; asking again gives the same.</summary>
internal sealed class ResponseTooLargeException : Exception;

/// <summary>Headers as the server wrote them: unknown ones and broken values too.</summary>
internal static class ResponseHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> AsReceived(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))),
    ];

    public static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
