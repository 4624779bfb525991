using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Wildlife.Evidence;

/// <summary>Asks one authority for one time-stamp (RFC 3161 over HTTP, section 3.4).</summary>
internal static class TimeStampRequest
{
    private const int LargestAnswer = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The token over a SHA-256 hash, checked against the request, with the certificate that signed it.</summary>
    /// <exception cref="TimeStampException">There is none, for the reason given.</exception>
    public static async Task<byte[]> AskAsync(HttpClient client, TimeStampAuthority authority, byte[] hash, CancellationToken cancellationToken)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(hash, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(12), requestSignerCertificates: true);
        try
        {
            var answer = await PostAsync(client, authority, request.Encode(), cancellationToken).ConfigureAwait(false);
            var token = request.ProcessResponse(answer, out _);
            return token.VerifySignatureForHash(hash, HashAlgorithmName.SHA256, out _)
                ? token.AsSignedCms().Encode()
                : throw new TimeStampException("its signature does not hold");
        }
        catch (CryptographicException malformed)
        {
            throw new TimeStampException($"its answer is no time-stamp for this request ({malformed.Message.TrimEnd('.')})", malformed);
        }
        catch (HttpRequestException unreachable)
        {
            throw new TimeStampException($"it cannot be reached ({unreachable.Message.TrimEnd('.')})", unreachable);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeStampException($"it did not answer within {Patience.TotalSeconds} s", late);
        }
    }

    private static async Task<byte[]> PostAsync(HttpClient client, TimeStampAuthority authority, byte[] query, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var content = new ByteArrayContent(query);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var post = new HttpRequestMessage(HttpMethod.Post, authority.Url) { Content = content };
        using var response = await client.SendAsync(post, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new TimeStampException($"it answered with status {(int)response.StatusCode}");
        }

        using var body = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        var buffer = new byte[8192];
        int read;
        while ((read = await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestAnswer)
            {
                throw new TimeStampException("its answer is too long for a time-stamp");
            }
        }

        return body.ToArray();
    }
}

/// <summary>An authority gave no time-stamp.</summary>
public sealed class TimeStampException : Exception
{
    /// <summary>Makes one.</summary>
    public TimeStampException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Why, in words.</param>
    public TimeStampException(string message) : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">Why, in words.</param>
    /// <param name="innerException">The cause.</param>
    public TimeStampException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
