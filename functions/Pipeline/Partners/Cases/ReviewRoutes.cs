using Microsoft.AspNetCore.Http;
using Wildlife.Cases;
using Wildlife.Classify;

namespace Wildlife.Partners;

/// <summary>The review queue: what waits, a decision on it, and how the work goes.</summary>
public sealed class ReviewRoutes
{
    private const int LongestMinutes = 24 * 60;
    private readonly ApiParts parts;
    private readonly ReviewQueue queue;
    private readonly CaseDesk desk;

    private ReviewRoutes(ApiParts parts)
    {
        this.parts = parts;
        queue = new ReviewQueue(parts.Cases, parts.Records, parts.Review, parts.Time);
        desk = new CaseDesk(parts.Cases, parts.Records, parts.Time);
    }

    /// <summary>The queue.</summary>
    public static ApiRoute ListRoute { get; } = new(
        "ListReviews", Routes.Reviews, "Advert groups that wait for a decision, most urgent first, within your budget of today", typeof(ReviewList), [ApiParameters.PageSize], [400])
    {
        Roles = Audience.Deciding,
    };

    /// <summary>A decision.</summary>
    public static ApiRoute DecideRoute { get; } = new(
        "DecideReview", Routes.ReviewDecide, "Decides on an advert group of a case, and teaches the judge", typeof(Case), [], [404, 409, 422])
    {
        Method = HttpMethods.Post,
        Body = typeof(ReviewDecisionBody),
        BodyExample = """{"caseId": "c-1", "groupId": "der-dachboden/1", "decision": "dismiss", "reasonCode": "imitation", "minutes": 1.5, "reason": "resin, seams in picture 2"}""",
        HasVersion = true,
        Roles = Audience.Deciding,
    };

    /// <summary>The figures.</summary>
    public static ApiRoute FiguresRoute { get; } = new(
        "GetReviewFigures", Routes.ReviewFigures, "Your decisions by day, and minutes per decision against manual search", typeof(ReviewFigures), [], [])
    {
        Roles = Audience.Deciding,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new ReviewRoutes(parts);
        return [new(ListRoute, routes.ListAsync), new(DecideRoute, routes.DecideAsync), new(FiguresRoute, routes.FiguresAsync)];
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var size = new QueryReader(context.Request, ListRoute).PageSize();
        var list = await queue.ListAsync(caller.KeyId, subject => MayDecide(caller, subject), size, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<ReviewList>(list, WildlifeJson.Default.ReviewList, ETag: null);
    }

    private async Task<IResult> DecideAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var body = RequestBody.Read(context, WildlifeJson.Default.ReviewDecisionBody);
        if (body.Minutes is < 0 or > LongestMinutes)
        {
            throw new ApiProblemException(400, "bad-body", "'minutes' is a number from 0 to 1440, or is left out");
        }

        var seen = await parts.Cases.GetCaseAsync(body.CaseId, cancellationToken).ConfigureAwait(false);
        if (seen is null || !MayDecide(caller, seen.Document))
        {
            throw ApiProblemException.NotFound("such case");
        }

        var command = new DecideGroup(body.GroupId, new ListingFinding(body.Decision, body.ReasonCode, body.CorrectTaxon));
        var after = await desk.ExecuteAsync(body.CaseId, command, Actor.Of(caller), body.Reason, null, cancellationToken).ConfigureAwait(false)
            ?? throw ApiProblemException.NotFound("such case");
        await queue.NoteAsync(caller.KeyId, body.CaseId, body.GroupId, body.Minutes, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<Case>(after.Document, WildlifeJson.Default.Case, after.ETag);
    }

    private async Task<IResult> FiguresAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var figures = await queue.FiguresAsync(Caller.Of(context).KeyId, cancellationToken).ConfigureAwait(false);
        return new JsonDocumentResult<ReviewFigures>(figures, WildlifeJson.Default.ReviewFigures, ETag: null);
    }

    // Who sees some sites only would decide on adverts they cannot see.
    private bool MayDecide(Caller caller, Case subject) =>
        !CaseSight.IsHidden(subject, caller, parts.Time.GetUtcNow()) && subject.Listings.All(listing => caller.MaySee(listing.Source));
}

/// <summary>A decision on an advert group.</summary>
public sealed record ReviewDecisionBody : ReasonBody
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The advert group.</summary>
    public required string GroupId { get; init; }

    /// <summary>What is decided.</summary>
    public required FeedbackDecision Decision { get; init; }

    /// <summary>Why: a code, e.g. <c>imitation</c>.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>The right name; of correct-taxon alone.</summary>
    public string? CorrectTaxon { get; init; }

    /// <summary>Minutes it took; null where nobody measured.</summary>
    public double? Minutes { get; init; }
}
