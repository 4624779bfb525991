using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Whom to call in each country.</summary>
/// <param name="contacts">The contacts.</param>
public sealed class ContactRoutes(DutyContacts contacts)
{
    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListContacts", Routes.Contacts, "Duty contacts by country: CITES authority, INTERPOL bureau, police", typeof(ContactPage), [ApiParameters.Country], [400]) { Roles = Audience.Reference };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(ListRoute, new ContactRoutes(parts.Contacts).ListAsync)];
    }

    private Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var country = new QueryReader(context.Request, ListRoute).Text("country");
        var page = new ContactPage(contacts.All.Where(each => country is null || each.Country == country).ToList());
        return Task.FromResult<IResult>(new JsonDocumentResult<ContactPage>(page, WildlifeJson.Default.ContactPage, ETag: null));
    }
}

/// <summary>Duty contacts.</summary>
/// <param name="Value">The countries.</param>
public sealed record ContactPage(IReadOnlyList<CountryContacts> Value);
