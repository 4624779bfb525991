using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Parcels;

/// <summary>Parcel screening for delivery firms and customs.</summary>
internal sealed class ParcelRoutes(Lazy<ParcelDesk> desk, Lazy<ParcelRules> rules, Action requirePersons)
{
    private static readonly IReadOnlyList<Role> Screeners = [Role.Parcel, Role.Authority];
    private static readonly ApiParameter Language = new("lang", "The card's language; en by default.", ["fr", "nl", "de", "en", "hu"]);

    /// <summary>Screens.</summary>
    public static ApiRoute ScreenRoute { get; } = new("ScreenParcels", Routes.ParcelScreenings, "Screens one or many consignments by their declarations: low, medium or high, with reasons and what to do", typeof(ScreeningPage), [], [403, 422])
    {
        Method = HttpMethods.Post,
        Roles = Screeners,
        Body = typeof(ScreeningRequest),
        LargestBody = 2 * 1024 * 1024,
        BodyExample = """
            {"consignments": [{"reference": "LX123456785NL", "from": "FR", "to": "HK", "form": "CN23", "service": "post", "grossGrams": 5200, "documentCodes": ["Y900"],
              "items": [{"description": "civelles vivantes / live glass eels", "hsCode": "030192", "netGrams": 5000, "value": 90, "currency": "EUR"}]}]}
            """,
    };

    /// <summary>Lists.</summary>
    public static ApiRoute ListRoute { get; } = new("ListParcelScreenings", Routes.ParcelScreenings, "The screenings of this key, oldest first; each is deleted after 30 days", typeof(ScreeningPage), [ApiParameters.PageSize, ApiParameters.Continuation], []) { Roles = Screeners };

    /// <summary>One.</summary>
    public static ApiRoute GetRoute { get; } = new("GetParcelScreening", Routes.ParcelScreening, "One screening of this key", typeof(Screening), [], [404]) { Roles = Screeners };

    /// <summary>The depot card.</summary>
    public static ApiRoute CardRoute { get; } = new("GetDepotCard", Routes.DepotCard, "One page for the depot's wall, from the same rules: what to look for and what to do", typeof(string), [Language], []) { Roles = [.. Screeners, Role.Analyst, Role.Admin], MediaType = "text/html" };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        // The classifier is read when the first parcel comes: most hosts screen none.
        var knowledge = parts.Knowledge;
        var rules = new Lazy<ParcelRules>(() => knowledge.Parcels);
        var desk = new Lazy<ParcelDesk>(() => new ParcelDesk(parts.Records, parts.Cases, parts.Secrets, knowledge.Parcels, new ParcelScreener(knowledge.Parcels, knowledge.Classifier), parts.Time));
        var routes = new ParcelRoutes(desk, rules, () => AdvertMode.Refuse(parts.Governance, "matching contacts"));
        return [new(ScreenRoute, routes.ScreenAsync), new(ListRoute, routes.ListAsync), new(GetRoute, routes.GetAsync), new(CardRoute, routes.CardAsync)];
    }

    public async Task<IResult> ScreenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = RequestBody.Read(context, WildlifeJson.Default.ScreeningRequest);
        if (ConsignmentCheck.ProblemOf(request) is { } problem)
        {
            throw new ApiProblemException(422, "bad-consignment", problem);
        }

        var caller = Caller.Of(context);
        if (request.Consignments.Any(consignment => consignment.Contacts.Count > 0))
        {
            if (!caller.HasAny(Role.Authority))
            {
                throw new ApiProblemException(403, "persons-not-matched", "contacts are matched for authorities only: leave 'contacts' out");
            }

            requirePersons();
        }

        var screened = await desk.Value.ScreenAsync(caller, request.Consignments, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<ScreeningPage>(new ScreeningPage(screened, null), WildlifeJson.Default.ScreeningPage, ETag: null);
    }

    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var page = await desk.Value.ListAsync(Caller.Of(context), query.PageSize(), query.Text("continuationToken"), cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<ScreeningPage>(new ScreeningPage(page.Items, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.ScreeningPage, ETag: null);
    }

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var screening = await desk.Value.FindAsync(Caller.Of(context), id, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such screening of this key");
        return new JsonDocumentResult<Screening>(screening, WildlifeJson.Default.Screening, ETag: null);
    }

    public Task<IResult> CardAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, CardRoute);
        return Task.FromResult(Results.Content(DepotCard.Write(rules.Value, query.Text("lang") ?? "en"), "text/html; charset=utf-8"));
    }
}
