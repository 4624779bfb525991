using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Training;

/// <summary>Exercises from closed cases: what an advert says, an answer, and how it was marked.</summary>
internal sealed class TrainingRoutes(ExerciseDesk desk, PartnerKnowledge knowledge)
{
    private static readonly ApiParameter ReaderLanguage = new("lang", "The language of the reasons; en by default.", ["fr", "nl", "de", "en", "hu"]);

    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListExercises", Routes.Exercises, "Anonymised adverts from closed cases, without their answers", typeof(ExercisePage),
        [new ApiParameter("lang", "Only exercises in this language (ISO 639-1).", []), ApiParameters.PageSize, ApiParameters.Continuation], []) { Roles = Audience.All };

    /// <summary>Makes one.</summary>
    public static ApiRoute MakeRoute { get; } = new("MakeExercise", Routes.Exercises, "Makes an exercise of a closed case; names, places, contacts, numbers and dates are taken out, and your own words can take the text's place", typeof(ExerciseTask), [], [404, 409, 422])
    {
        Method = HttpMethods.Post, Roles = Audience.Deciding, Body = typeof(ExerciseRequest), Success = 201,
        BodyExample = """{"caseId": "c-0123456789abcdef0123", "text": "An heirloom from the colonies, heavy and white, no papers. Sent anywhere."}""",
    };

    /// <summary>One.</summary>
    public static ApiRoute GetRoute { get; } = new("GetExercise", Routes.Exercise, "One exercise, without its answer", typeof(ExerciseTask), [], [404]) { Roles = Audience.All };

    /// <summary>Marks.</summary>
    public static ApiRoute MarkRoute { get; } = new("MarkExercise", Routes.ExerciseAnswers, "Marks an answer: suspect or not, taxon, annex, red flags; with the solution and its reasons", typeof(Marking), [ReaderLanguage], [404, 422])
    {
        Method = HttpMethods.Post, Roles = Audience.All, Body = typeof(AnswerSheet), OnlyReads = true,
        BodyExample = """{"isSuspect": true, "taxon": "Loxodonta africana", "annex": "A", "flags": ["no-certificate", "ships-abroad"]}""",
    };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var routes = new TrainingRoutes(new ExerciseDesk(parts.Records, parts.Cases, parts.Secrets, parts.Time), parts.Knowledge);
        return [new(ListRoute, routes.ListAsync), new(MakeRoute, routes.MakeAsync), new(GetRoute, routes.GetAsync), new(MarkRoute, routes.MarkAsync)];
    }

    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var page = await desk.ListAsync(query.Text("lang"), query.PageSize(), query.Text("continuationToken"), cancellationToken).ConfigureAwait(false);
        var body = new ExercisePage([.. page.Items.Select(item => item.Document.Task)], NextLink.After(context.Request, page.Continuation));
        return new JsonDocumentResult<ExercisePage>(body, WildlifeJson.Default.ExercisePage, ETag: null);
    }

    public async Task<IResult> MakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var made = await desk.MakeAsync(RequestBody.Read(context, WildlifeJson.Default.ExerciseRequest), Caller.Of(context), cancellationToken).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return new JsonDocumentResult<ExerciseTask>(made.Task, WildlifeJson.Default.ExerciseTask, ETag: null);
    }

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken) =>
        new JsonDocumentResult<ExerciseTask>((await desk.GetAsync(IdOf(context), cancellationToken).ConfigureAwait(false)).Task, WildlifeJson.Default.ExerciseTask, ETag: null);

    public async Task<IResult> MarkAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, MarkRoute);
        var sheet = RequestBody.Read(context, WildlifeJson.Default.AnswerSheet);
        if (sheet.Flags.Count > 100 || sheet.Annex is not (null or "A" or "B" or "C" or "D" or "none"))
        {
            throw new ApiProblemException(422, "bad-answer", "annex is A, B, C, D or none; at the most 100 flags");
        }

        var exercise = await desk.GetAsync(IdOf(context), cancellationToken).ConfigureAwait(false);
        var marking = ExerciseMarking.Of(sheet, exercise.Answer, knowledge.Classifier.Taxa, knowledge.Reasons, query.Text("lang") ?? "en");
        return new JsonDocumentResult<Marking>(marking, WildlifeJson.Default.Marking, ETag: null);
    }

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";
}
