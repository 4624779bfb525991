using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Wildlife.Partners;

/// <summary>
/// Lets a caller send a request again that may have been done: with the same <c>Idempotency-Key</c> (or <c>Repeatability-Request-ID</c>) it is done
/// once and answered alike.
/// </summary>
internal sealed class IdempotencyGate(IRecordStore records, SecretBox box, TimeProvider time)
{
    private const int LongestKey = 200;
    private const int LargestAnswer = 512 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    // A request takes seconds: one that began longer ago was cut off by the end of its process, and may be done again.
    private static readonly TimeSpan CutOff = TimeSpan.FromMinutes(2);
    private static readonly RecordKind<IdempotentAnswer> Kind = new("idempotency", "partners", WildlifeJson.Default.IdempotentAnswer);

    /// <summary>The request's idempotency key; null where it has none or needs none.</summary>
    /// <exception cref="ApiProblemException">The key is too long or written twice: 400.</exception>
    public static string? KeyOf(HttpRequest request, ApiRoute route)
    {
        var given = StringValues.Concat(request.Headers["Idempotency-Key"], request.Headers["Repeatability-Request-ID"]);
        return (route.Method, given.Count) switch
        {
            ("GET", _) or (_, 0) => null,
            (_, 1) when given[0] is { Length: > 0 and <= LongestKey } => given[0],
            _ => throw new ApiProblemException(400, "bad-idempotency-key", $"Idempotency-Key takes one text of 1 to {LongestKey} characters"),
        };
    }

    /// <summary>Runs a request at most once for its key.</summary>
    public async Task<IResult> RunAsync(HttpContext context, string idempotencyKey, Func<Task<IResult>> run, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(context);
        var key = new RecordKey(call.KeyId, Sha256Hex.Of(idempotencyKey));
        var started = new IdempotentAnswer(FingerprintOf(context.Request, call), time.GetUtcNow(), null, null, null, null, null);
        var stored = await records.GetAsync(Kind, key, cancellationToken).ConfigureAwait(false);
        if (stored is not null && Known(stored.Document, started, key.Id) is { } known)
        {
            return known;
        }

        var etag = await records.TrySaveAsync(Kind, Write(key, started), stored?.ETag, cancellationToken).ConfigureAwait(false) ?? throw StillRunning();
        try
        {
            var result = await run().ConfigureAwait(false);
            var captured = await CapturedAnswer.OfAsync(context, result).ConfigureAwait(false);
            // What failed may be mended and tried again with the same key; what is too large to keep is answered, but not twice.
            if (captured.Status is >= 200 and < 300 && captured.Body.Length <= LargestAnswer)
            {
                etag = await records.TrySaveAsync(Kind, Write(key, captured.Keep(started, box, key.Id)), etag, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await records.TryDeleteAsync(Kind, key, etag, CancellationToken.None).ConfigureAwait(false);
            }

            return captured;
        }
        catch
        {
            await records.TryDeleteAsync(Kind, key, etag ?? "", CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private CapturedAnswer? Known(IdempotentAnswer known, IdempotentAnswer now, string id) => known switch
    {
        _ when known.Fingerprint != now.Fingerprint => throw new ApiProblemException(422, "idempotency-key-reused", "this idempotency key belongs to another request: take a new one for each request"),
        { Status: not null } => CapturedAnswer.Again(known, box, id),
        _ when now.StartedAt - known.StartedAt < CutOff => throw StillRunning(),
        _ => null,
    };

    private static ApiProblemException StillRunning() =>
        new(409, "still-running", "the request with this idempotency key is still worked on: ask again in a second") { RetryAfterSeconds = 1 };

    private RecordWrite<IdempotentAnswer> Write(RecordKey key, IdempotentAnswer answer) => new(key, answer) { ExpiresAt = time.GetUtcNow() + Kept };

    private static string FingerprintOf(HttpRequest request, ApiCall call) =>
        Sha256Hex.Of([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString} {request.Headers.IfMatch}\n"), .. call.Body.Span]);
}
