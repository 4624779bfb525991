using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;
using Polly;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// One container, in the few operations that the stores use. Documents travel as bytes, so that the product's own JSON context writes them, and a
/// foreseen refusal (absent, exists, changed) is an answer, not an exception.
/// </summary>
/// <param name="container">The SDK's container.</param>
/// <param name="retry">Repeats what ended without an answer.</param>
internal sealed class CosmosContainer(Container container, ResiliencePipeline<CosmosAnswer> retry)
{
    /// <summary>Reads a document; null where there is none.</summary>
    public async Task<CosmosAnswer?> ReadAsync(string partition, string id, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(token => container.ReadItemStreamAsync(id, new PartitionKey(partition), cancellationToken: token), cancellationToken).ConfigureAwait(false);
        return answer.Status == HttpStatusCode.NotFound ? null : Expect(answer, HttpStatusCode.OK);
    }

    /// <summary>Creates a document: 201, or 409 where one of its id exists.</summary>
    public async Task<CosmosAnswer> CreateAsync<T>(string partition, T document, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document, type);
        var answer = await SendAsync(token => container.CreateItemStreamAsync(new MemoryStream(body), new PartitionKey(partition), cancellationToken: token), cancellationToken).ConfigureAwait(false);
        return Expect(answer, HttpStatusCode.Created, HttpStatusCode.Conflict);
    }

    /// <summary>Replaces a document that still has a version: 200; 412 where it has another; 404 where it is gone.</summary>
    public async Task<CosmosAnswer> ReplaceAsync<T>(string partition, string id, T document, JsonTypeInfo<T> type, string etag, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document, type);
        var options = new ItemRequestOptions { IfMatchEtag = etag };
        var answer = await SendAsync(token => container.ReplaceItemStreamAsync(new MemoryStream(body), id, new PartitionKey(partition), options, token), cancellationToken).ConfigureAwait(false);
        return Expect(answer, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound);
    }

    /// <summary>Deletes a document that still has a version, or whatever it has where that is null: 204; 412 where it has another; 404 where it is gone.</summary>
    public async Task<CosmosAnswer> DeleteAsync(string partition, string id, string? etag, CancellationToken cancellationToken)
    {
        var options = new ItemRequestOptions { IfMatchEtag = etag };
        var answer = await SendAsync(token => container.DeleteItemStreamAsync(id, new PartitionKey(partition), options, token), cancellationToken).ConfigureAwait(false);
        return Expect(answer, HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound);
    }

    /// <summary>Writes all of a batch or nothing: 200; 404, 409 or 412 where one of its operations was refused.</summary>
    /// <param name="partition">The one partition.</param>
    /// <param name="fill">Adds the operations; called anew for each try.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<CosmosAnswer> WriteBatchAsync(string partition, Action<TransactionalBatch> fill, CancellationToken cancellationToken)
    {
        var answer = await RepeatAsync(
            async token =>
            {
                var batch = container.CreateTransactionalBatch(new PartitionKey(partition));
                fill(batch);
                using var response = await batch.ExecuteAsync(token).ConfigureAwait(false);
                return new CosmosAnswer(response.StatusCode, response.Count > 0 ? response[0].ETag : null, default);
            },
            cancellationToken).ConfigureAwait(false);
        return Expect(answer, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed);
    }

    /// <summary>The documents of a query, page by page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="partition">The partition; null asks all.</param>
    /// <param name="pageSize">How many to ask for at once.</param>
    /// <param name="type">Reads one.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async IAsyncEnumerable<T> QueryAsync<T>(QueryDefinition query, string? partition, int pageSize, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new QueryRequestOptions { MaxItemCount = pageSize, PartitionKey = partition is null ? null : new PartitionKey(partition) };
        using var pages = container.GetItemQueryStreamIterator(query, requestOptions: options);
        while (pages.HasMoreResults)
        {
            var page = Expect(await SendAsync(pages.ReadNextAsync, cancellationToken).ConfigureAwait(false), HttpStatusCode.OK);
            using var document = JsonDocument.Parse(page.Body);
            foreach (var item in document.RootElement.GetProperty("Documents").EnumerateArray())
            {
                yield return item.Deserialize(type)!;
            }
        }
    }

    private Task<CosmosAnswer> SendAsync(Func<CancellationToken, Task<ResponseMessage>> send, CancellationToken cancellationToken) => RepeatAsync(
        async token =>
        {
            using var response = await send(token).ConfigureAwait(false);
            return new CosmosAnswer(response.StatusCode, response.Headers.ETag, await BodyOfAsync(response, token).ConfigureAwait(false));
        },
        cancellationToken);

    private async Task<CosmosAnswer> RepeatAsync(Func<CancellationToken, Task<CosmosAnswer>> send, CancellationToken cancellationToken)
    {
        var tries = 0;
        var answer = await retry.ExecuteAsync(
            async token =>
            {
                tries++;
                return await send(token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return tries > 1 ? answer with { IsRepeated = true } : answer;
    }

    private static async Task<ReadOnlyMemory<byte>> BodyOfAsync(ResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is null)
        {
            return default;
        }

        var body = new MemoryStream();
        await response.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private CosmosAnswer Expect(CosmosAnswer answer, params ReadOnlySpan<HttpStatusCode> foreseen) => foreseen.Contains(answer.Status)
        ? answer
        : throw new CosmosRefusedException($"the database answered {(int)answer.Status} for container {container.Id}", answer.Status);
}
