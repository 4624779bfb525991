using Microsoft.AspNetCore.Http;
using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Notices;

/// <summary>Notices to platforms, from draft to the platform's decision.</summary>
internal sealed class NoticeRoutes(NoticeDesk desk, RemovalWatch watch, IRecordStore records, TimeProvider time)
{
    private const int PageSize = 200;
    private static readonly string[] States = [.. Enum.GetValues<NoticeState>().Select(WireName.Of)];

    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListNotices", Routes.Notices, "Notices, oldest first; a platform sees those sent to it", typeof(NoticePage),
        [new ApiParameter("state", "Only notices in this state.", States), ApiParameters.Source, new ApiParameter("case", "Only notices of this case.", []), ApiParameters.PageSize, ApiParameters.Continuation], [])
    {
        Roles = Audience.CaseworkAndPlatform,
    };

    /// <summary>Drafts.</summary>
    public static ApiRoute DraftRoute { get; } = new("DraftNotices", Routes.Notices,
        "Drafts notices about a case's adverts on one site: Art. 16 DSA where illegality is apparent, a report under the platform's terms where documents are merely not stated", typeof(NoticePage), [], [403, 404, 409, 422])
    {
        Method = HttpMethods.Post, Roles = Audience.Deciding, Body = typeof(NoticeDraftRequest), Success = 201,
        BodyExample = """{"caseId": "c-0123456789abcdef0123", "source": "der-dachboden", "reason": "raw ivory without a certificate"}""",
    };

    /// <summary>One notice.</summary>
    public static ApiRoute GetRoute { get; } = new("GetNotice", Routes.Notice, "One notice with its text", typeof(Notice), [], [404]) { Roles = Audience.CaseworkAndPlatform, HasVersion = true };

    /// <summary>Approves.</summary>
    public static ApiRoute ApproveRoute { get; } = new("ApproveNotice", Routes.NoticeApprovals, "Approves a draft; the drafter may not, nor anybody twice", typeof(Notice), [], [404, 409, 422])
    {
        Method = HttpMethods.Post, Roles = [Role.Reviewer], HasVersion = true, IfMatch = IfMatchUse.Optional,
    };

    /// <summary>Goes on.</summary>
    public static ApiRoute GoRoute { get; } = new("ProgressNotice", Routes.NoticeProgress, "Marks a notice as sent, acknowledged, decided or withdrawn; a platform marks its own as acknowledged and decided", typeof(Notice), [], [403, 404, 409, 422])
    {
        Method = HttpMethods.Post, Roles = [.. Audience.Deciding, Role.Platform], Body = typeof(NoticeProgress), HasVersion = true, IfMatch = IfMatchUse.Optional,
        BodyExample = """{"state": "decided", "outcome": "removed", "reference": "T-2026-118", "statement": "removed under our rules on animals"}""",
    };

    /// <summary>Counts.</summary>
    public static ApiRoute FiguresRoute { get; } = new("GetNoticeFigures", Routes.NoticeFigures, "What became of a year's notices, by platform: outcomes, time to removal, re-posting, unfounded share; the counts of Art. 22(3) DSA", typeof(NoticeFigures),
        [new ApiParameter("year", "The year; this one by default.", []) { Range = (2015, 2199) }], [403]) { Roles = [.. Audience.Casework, Role.Admin] };

    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        var knowledge = parts.Knowledge;
        var writer = new Lazy<NoticeWriter>(() => new NoticeWriter(knowledge.Notices, knowledge.Reasons, parts.Notifier!));
        var desk = new NoticeDesk(parts.Records, parts.Cases, parts.Sources, parts.Notifier, () => writer.Value, parts.Time, new NoticeNews(parts.Webhooks, parts.Keys, parts.Time));
        var routes = new NoticeRoutes(desk, new RemovalWatch(parts.Cases, desk), parts.Records, parts.Time);
        return
        [
            new(ListRoute, routes.ListAsync), new(DraftRoute, routes.DraftAsync), new(FiguresRoute, routes.FiguresAsync),
            new(GetRoute, routes.GetAsync), new(ApproveRoute, routes.ApproveAsync), new(GoRoute, routes.GoAsync),
        ];
    }

    public async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var caller = Caller.Of(context);
        // One tag leads; the other filters go over its page. A page may so be shorter than asked for, and nextLink leads on.
        var (state, source, caseId) = (query.Text("state"), query.Text("source"), query.Text("case"));
        var tag = caseId is not null ? $"case:{caseId}" : source is not null ? $"source:{source}" : caller.Sources is [var only] ? $"source:{only}" : state is not null ? $"state:{state}" : null;
        var page = await records.ListAsync(NoticeDesk.Kind, new RecordQuery(query.PageSize()) { Tag = tag, Continuation = query.Text("continuationToken") }, cancellationToken).ConfigureAwait(false);
        var shown = new List<Notice>();
        foreach (var notice in page.Items.Select(item => item.Document))
        {
            if ((state is null || WireName.Of(notice.State) == state) && (source is null || notice.Source == source) && NoticeRules.MaySee(notice, caller)
                && !await desk.IsHiddenAsync(notice, caller, cancellationToken).ConfigureAwait(false))
            {
                shown.Add(For(caller, notice));
            }
        }

        return new JsonDocumentResult<NoticePage>(new NoticePage(shown, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.NoticePage, ETag: null);
    }

    public async Task<IResult> DraftAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = RequestBody.Read(context, WildlifeJson.Default.NoticeDraftRequest);
        if (request.Language is not (null or "fr" or "nl" or "de" or "en" or "hu") || request.AdIds.Count > 500)
        {
            throw new ApiProblemException(422, "bad-draft", "language is fr, nl, de, en or hu; adIds names at the most 500");
        }

        var drafted = await desk.DraftAsync(request, Caller.Of(context), cancellationToken).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        return new JsonDocumentResult<NoticePage>(new NoticePage(drafted, null), WildlifeJson.Default.NoticePage, ETag: null);
    }

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken) =>
        Answer(context, await desk.GetAsync(IdOf(context), Caller.Of(context), cancellationToken).ConfigureAwait(false));

    public async Task<IResult> ApproveAsync(HttpContext context, CancellationToken cancellationToken) =>
        Answer(context, await desk.ApproveAsync(IdOf(context), Caller.Of(context), IfMatch.Of(context.Request), cancellationToken).ConfigureAwait(false));

    public async Task<IResult> GoAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var progress = RequestBody.Read(context, WildlifeJson.Default.NoticeProgress);
        return Answer(context, await desk.GoAsync(IdOf(context), progress, Caller.Of(context), IfMatch.Of(context.Request), cancellationToken).ConfigureAwait(false));
    }

    public async Task<IResult> FiguresAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, FiguresRoute);
        var caller = Caller.Of(context);
        Insights.InsightRequest.RefuseOperations(caller);
        var year = query.Number("year", 2015, 2199) ?? time.GetUtcNow().Year;
        var notices = new List<Notice>();
        string? continuation = null;
        do
        {
            var page = await records.ListAsync(NoticeDesk.Kind, new RecordQuery(PageSize) { Tag = $"year:{year}", Continuation = continuation }, cancellationToken).ConfigureAwait(false);
            foreach (var stored in page.Items.Where(item => caller.MaySee(item.Document.Source)))
            {
                if (!await IsHeldAsync(stored.Document, cancellationToken).ConfigureAwait(false))
                {
                    notices.Add(await watch.LookAsync(stored, cancellationToken).ConfigureAwait(false));
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        var figures = new NoticeFigures(year, NoticeCounting.Rules, notices.Any(notice => notice.IsTrustedFlagger), NoticeCounting.Count(notices));
        return new JsonDocumentResult<NoticeFigures>(figures, WildlifeJson.Default.NoticeFigures, ETag: null);
    }

    private Task<bool> IsHeldAsync(Notice notice, CancellationToken cancellationToken) => watch.IsHeldAsync(notice, time.GetUtcNow(), cancellationToken);

    private static JsonDocumentResult<Notice> Answer(HttpContext context, Stored<Notice> stored) => new(For(Caller.Of(context), stored.Document), WildlifeJson.Default.Notice, stored.ETag);

    private static Notice For(Caller caller, Notice notice) => caller.HasAny(Role.Reader, Role.Analyst, Role.Reviewer, Role.Authority) ? notice : NoticeRules.ForPlatform(notice);

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";
}
