using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/webhooks</c>.</summary>
public sealed class WebhooksFunctions(ApiDispatch api)
{
    /// <summary>AddWebhook.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("AddWebhook")]
    public Task<IResult> AddWebhookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Webhooks)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("AddWebhook", request, cancellationToken);

    /// <summary>ListWebhooks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListWebhooks")]
    public Task<IResult> ListWebhooksAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Webhooks)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListWebhooks", request, cancellationToken);

    /// <summary>RemoveWebhook.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("RemoveWebhook")]
    public Task<IResult> RemoveWebhookAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Routes.Webhook)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("RemoveWebhook", request, cancellationToken);

    /// <summary>ListDeliveries.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListDeliveries")]
    public Task<IResult> ListDeliveriesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Deliveries)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListDeliveries", request, cancellationToken);

    /// <summary>ReplayDelivery.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ReplayDelivery")]
    public Task<IResult> ReplayDeliveryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.DeliveryReplay)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ReplayDelivery", request, cancellationToken);
}
