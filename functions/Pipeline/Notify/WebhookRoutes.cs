using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Notify;

/// <summary>Webhooks: made, listed, taken away; what was sent to them, and sending it again.</summary>
/// <param name="desk">Webhooks and deliveries.</param>
public sealed class WebhookRoutes(WebhookDesk desk)
{
    private const int Most = 20;
    private static readonly IReadOnlyList<Role> Who = [.. Audience.CaseworkAndPlatform, Role.Admin];

    /// <summary>Makes one.</summary>
    public static ApiRoute AddRoute { get; } = new("AddWebhook", Routes.Webhooks, "Asks to be told of events; the secret that messages are signed with is shown once", typeof(WebhookView), [], [422])
    {
        Method = HttpMethods.Post,
        Roles = Who,
        Body = typeof(WebhookRequest),
        BodyExample = """{"url": "https://partner.example/wildlife", "events": ["case.case-opened", "case.listing-added"]}""",
        LargestBody = 16 * 1024,
        Success = 201,
    };

    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListWebhooks", Routes.Webhooks, "The key's webhooks; all webhooks for an admin", typeof(WebhookPage), [ApiParameters.PageSize, ApiParameters.Continuation], []) { Roles = Who };

    /// <summary>Takes one away.</summary>
    public static ApiRoute RemoveRoute { get; } = new("RemoveWebhook", Routes.Webhook, "Takes a webhook away", typeof(void), [], [404]) { Method = HttpMethods.Delete, Roles = Who, Success = 204 };

    /// <summary>What was sent.</summary>
    public static ApiRoute DeliveriesRoute { get; } = new(
        "ListDeliveries",
        Routes.Deliveries,
        "What was sent to a webhook within 30 days, what waits, and what could not be delivered",
        typeof(DeliveryPage),
        [new ApiParameter("state", "Only deliveries in this state.", Array.ConvertAll(Enum.GetValues<DeliveryState>(), WireName.Of)), ApiParameters.PageSize, ApiParameters.Continuation],
        [404])
    {
        Roles = Who,
    };

    /// <summary>Sends again.</summary>
    public static ApiRoute ReplayRoute { get; } = new("ReplayDelivery", Routes.DeliveryReplay, "Sends a delivery again, with all its tries", typeof(WebhookDelivery), [], [404]) { Method = HttpMethods.Post, Roles = Who };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new WebhookRoutes(parts.Webhooks);
        return
        [
            new(AddRoute, routes.AddAsync), new(ListRoute, routes.ListAsync), new(RemoveRoute, routes.RemoveAsync),
            new(DeliveriesRoute, routes.DeliveriesAsync), new(ReplayRoute, routes.ReplayAsync),
        ];
    }

    private async Task<IResult> AddAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = RequestBody.Read(context, WildlifeJson.Default.WebhookRequest);
        var caller = Caller.Of(context);
        if (WebhookTarget.Refuse(request.Url) is { } wrong)
        {
            throw new ApiProblemException(422, "bad-webhook-url", wrong);
        }

        if (request.Events.FirstOrDefault(type => !NotifyEvents.All.Contains(type)) is { } unknown)
        {
            throw new ApiProblemException(422, "unknown-event", $"there is no event '{unknown}': use {string.Join(", ", NotifyEvents.All)}");
        }

        if ((await desk.ListAsync(caller.KeyId, Most, null, cancellationToken).ConfigureAwait(false)).Items.Count == Most)
        {
            throw new ApiProblemException(422, "too-many-webhooks", $"a key has {Most} webhooks at the most: take one away");
        }

        var (webhook, secret) = await desk.AddAsync(caller.KeyId, request, cancellationToken).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return new JsonDocumentResult<WebhookView>(WebhookView.Of(webhook, secret), WildlifeJson.Default.WebhookView, ETag: null);
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var caller = Caller.Of(context);
        var page = await desk.ListAsync(caller.HasAny(Role.Admin) ? null : caller.KeyId, query.PageSize(), query.Text("continuationToken"), cancellationToken).ConfigureAwait(false);
        var body = new WebhookPage([.. page.Items.Select(webhook => WebhookView.Of(webhook))], NextLink.After(context.Request, page.Continuation));
        return new JsonDocumentResult<WebhookPage>(body, WildlifeJson.Default.WebhookPage, ETag: null);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await desk.RemoveAsync((await OwnAsync(context, cancellationToken).ConfigureAwait(false)).Id, cancellationToken).ConfigureAwait(false);
        return Results.NoContent();
    }

    private async Task<IResult> DeliveriesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, DeliveriesRoute);
        var webhook = await OwnAsync(context, cancellationToken).ConfigureAwait(false);
        DeliveryState? state = query.Text("state") is { } name && WireName.TryParse<DeliveryState>(name, out var parsed) ? parsed : null;
        var page = await desk.ListDeliveriesAsync(webhook.Id, state, query.PageSize(), query.Text("continuationToken"), cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<DeliveryPage>(new DeliveryPage(page.Items, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.DeliveryPage, ETag: null);
    }

    private async Task<IResult> ReplayAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var webhook = await OwnAsync(context, cancellationToken).ConfigureAwait(false);
        var id = context.Request.RouteValues["delivery"] as string ?? "";
        var again = await desk.ReplayAsync(webhook.Id, id, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such delivery");
        return new JsonDocumentResult<WebhookDelivery>(again, WildlifeJson.Default.WebhookDelivery, ETag: null);
    }

    private async Task<Webhook> OwnAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var stored = await desk.FindAsync(context.Request.RouteValues["id"] as string ?? "", cancellationToken).ConfigureAwait(false);
        return stored is not null && (stored.Document.KeyId == caller.KeyId || caller.HasAny(Role.Admin)) ? stored.Document : throw ApiProblemException.NotFound("such webhook");
    }
}
