using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/session</c>.</summary>
public sealed class SessionFunctions(ApiDispatch api)
{
    /// <summary>OpenSession.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("OpenSession")]
    public Task<IResult> OpenSessionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("OpenSession", request, cancellationToken);

    /// <summary>GetSession.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetSession")]
    public Task<IResult> GetSessionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("GetSession", request, cancellationToken);

    /// <summary>CloseSession.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("CloseSession")]
    public Task<IResult> CloseSessionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Session)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("CloseSession", request, cancellationToken);
}
