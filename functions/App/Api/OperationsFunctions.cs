using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/operations</c>.</summary>
public sealed class OperationsFunctions(ApiDispatch api)
{
    /// <summary>ListOperations.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListOperations")]
    public Task<IResult> ListOperationsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Operations)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListOperations", request, cancellationToken);

    /// <summary>GetOperation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOperation")]
    public Task<IResult> GetOperationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Operation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetOperation", request, cancellationToken);

    /// <summary>PutOperation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("PutOperation")]
    public Task<IResult> PutOperationAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.Operation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("PutOperation", request, cancellationToken);
}
