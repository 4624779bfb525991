using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.App.Api;

/// <summary>The operations below <c>api/contacts</c>.</summary>
public sealed class ContactsFunctions(ApiDispatch api)
{
    /// <summary>ListContacts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    [Function("ListContacts")]
    public Task<IResult> ListContactsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Routes.Contacts)] HttpRequest request, CancellationToken cancellationToken) =>
        api.RunAsync("ListContacts", request, cancellationToken);
}
