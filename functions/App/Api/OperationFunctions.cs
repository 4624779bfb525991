using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>Joint operations, contacts and networks.</summary>
public sealed class OperationFunctions(ApiDispatch api)
{
    /// <summary>See <see cref="OperationRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListOperations")]
    public Task<IResult> ListOperationsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Operations)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(OperationRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="OperationRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetOperation")]
    public Task<IResult> GetOperationAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Operation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(OperationRoutes.GetRoute, request, cancellationToken);

    /// <summary>See <see cref="OperationRoutes.PutRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("PutOperation")]
    public Task<IResult> PutOperationAsync([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Routes.Operation)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(OperationRoutes.PutRoute, request, cancellationToken);

    /// <summary>See <see cref="ContactRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListContacts")]
    public Task<IResult> ListContactsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Contacts)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(ContactRoutes.ListRoute, request, cancellationToken);

    /// <summary>See <see cref="CaseNetworkRoutes.GetRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("GetCaseNetwork")]
    public Task<IResult> GetCaseNetworkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.CaseNetwork)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(CaseNetworkRoutes.GetRoute, request, cancellationToken);

    /// <summary>See <see cref="RemovalRoutes.ListRoute"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListRemovalTimes")]
    public Task<IResult> ListRemovalTimesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Removals)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync(RemovalRoutes.ListRoute, request, cancellationToken);
}
