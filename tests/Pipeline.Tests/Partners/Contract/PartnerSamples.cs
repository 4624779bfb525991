using Wildlife.Cases;
using Wildlife.Notices;
using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

internal static class PartnerSamples
{
    private const string Consignments = """{"consignments": [{"reference": "LX1", "from": "FR", "to": "HK", "service": "post", "items": [{"description": "live glass eels", "hsCode": "030192"}]}]}""";

    private static readonly Actor Ana = new("ana", [Role.Analyst]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        Figures("GetOverview", Routes.InsightOverview), Figures("GetTrends", Routes.InsightTrends + "?bucket=week&from=2026-10-01&to=2026-11-30"),
        Figures("GetSpeciesFigures", Routes.InsightSpecies + "?tier=T1"), Figures("GetSiteFigures", Routes.InsightSites), Figures("GetSellerFigures", Routes.InsightSellers),
        Figures("GetPriceFigures", Routes.InsightPrices), Figures("GetRouteFigures", Routes.InsightRoutes + "?country=FR"), Figures("GetCountingRules", Routes.InsightRules),
        Figures("GetYearReport", Routes.InsightReport + "?year=2026"), Figures("GetOpenData", Routes.InsightOpenData), Figures("GetNoticeFigures", Routes.NoticeFigures),
        Figures("GetTermFeed", Routes.TermFeed + "?lang=fr"), Figures("GetImageHashFeed", Routes.ImageHashFeed), Figures("GetDepotCard", Routes.DepotCard + "?lang=nl"),
        Figures("ListExercises", Routes.Exercises), Figures("ListParcelScreenings", Routes.ParcelScreenings),
        new("GetTaxon", _ => Task.FromResult(new RouteSample("api/taxa/Loxodonta%20africana") { MissingPath = "api/taxa/Nullus%20nemo" })),
        new("DraftNotices", async world => new RouteSample(Routes.Notices) { Body = await DraftAsync(world), MissingBody = """{"caseId": "c-nothing", "source": "der-dachboden", "reason": "none"}""" }),
        new("ListNotices", async world => new RouteSample(Routes.Notices) { HiddenFromOthers = (await NoticeAsync(world, NoticeState.Sent)).Id }),
        new("GetNotice", async world => await NoticeAsync(world, NoticeState.Sent) is var notice ? new RouteSample($"api/notices/{notice.Id}") { MissingPath = "api/notices/nothing", HiddenFromOthers = notice.Id } : null!),
        new("ApproveNotice", async world => new RouteSample($"api/notices/{(await NoticeAsync(world, NoticeState.Draft)).Id}/approvals") { IfMatch = "\"1\"", MissingPath = "api/notices/nothing/approvals" }),
        new("ProgressNotice", async world => new RouteSample($"api/notices/{(await NoticeAsync(world, NoticeState.Sent)).Id}/progress")
        {
            Body = """{"state": "acknowledged", "reference": "T-1"}""", IfMatch = "\"1\"", MissingPath = "api/notices/nothing/progress", SenselessBody = """{"state": "draft"}""",
        }),
        Figures("ListSearches", Routes.Searches),
        new("SaveSearch", _ => Task.FromResult(new RouteSample(Routes.Searches) { Body = """{"name": "ivory", "tier": "T1"}""", SenselessBody = """{"name": "all"}""" })),
        new("DeleteSearch", async world => new RouteSample($"api/searches/{(await world.Server.SendAsync("POST", Routes.Searches, await world.KeyAsync(Role.Reader), """{"name": "ivory", "tier": "T1"}""")).Json.GetProperty("id").GetString()}") { MissingPath = "api/searches/nothing" }),
        new("ScreenParcels", _ => Task.FromResult(new RouteSample(Routes.ParcelScreenings) { Body = Consignments, SenselessBody = """{"consignments": []}""" })),
        new("GetParcelScreening", async world => new RouteSample($"api/parcels/screenings/{await ScreenAsync(world)}") { MissingPath = "api/parcels/screenings/nothing" }),
        new("MakeExercise", async world => new RouteSample(Routes.Exercises) { Body = await ClosedAsync(world), MissingBody = """{"caseId": "c-nothing"}""" }),
        new("GetExercise", async world => new RouteSample($"api/training/exercises/{await ExerciseAsync(world)}") { MissingPath = "api/training/exercises/nothing" }),
        new("MarkExercise", async world => new RouteSample($"api/training/exercises/{await ExerciseAsync(world)}/answers?lang=fr")
        {
            Body = """{"isSuspect": true, "taxon": "Loxodonta africana", "annex": "A"}""", MissingPath = "api/training/exercises/nothing/answers", SenselessBody = """{"isSuspect": true, "annex": "Z"}""",
        }),
    ];

    /// <summary>A notice about the world's case, written past its rules.</summary>
    public static async Task<Notice> NoticeAsync(SampleWorld world, NoticeState state)
    {
        var now = world.Server.Time.GetUtcNow();
        var notice = new Notice
        {
            Id = "n-sample", CaseId = world.Case.Document.Id, Source = SampleWorld.Site, Kind = NoticeKind.Article16, State = state, Language = "de", Subject = "Meldung", Text = "Text",
            Adverts = [new NoticedAdvert(world.Listing.AdId, world.Listing.Url, world.Listing.GroupId, "Loxodonta africana", "A", "ivory", [], now, "")],
            DraftedBy = "ana", DraftedAt = now, ApprovalsNeeded = 2, SentAt = state == NoticeState.Draft ? null : now,
        };
        var desk = new NoticeDesk(world.Server.Parts.Records, world.Server.Parts.Cases, world.Server.Parts.Sources, null, () => null!, world.Server.Time);
        await desk.SaveAsync(notice, null, Cancel);
        return notice;
    }

    /// <summary>The body that drafts notices about the world's case, which somebody has triaged.</summary>
    public static async Task<string> DraftAsync(SampleWorld world)
    {
        await DoAsync(world, new TriageCase());
        return $$"""{"caseId": "{{world.Case.Document.Id}}", "source": "{{SampleWorld.Site}}", "reason": "raw ivory"}""";
    }

    private static async Task<string> ClosedAsync(SampleWorld world)
    {
        await DoAsync(world, new TriageCase());
        await DoAsync(world, new CloseCase([CaseOutcome.NoOffence]));
        return $$"""{"caseId": "{{world.Case.Document.Id}}"}""";
    }

    private static async Task<string> ExerciseAsync(SampleWorld world)
    {
        var made = await world.Server.SendAsync("POST", Routes.Exercises, await world.KeyAsync(Role.Analyst), await ClosedAsync(world));
        return made.Json.GetProperty("id").GetString()!;
    }

    private static async Task<string> ScreenAsync(SampleWorld world)
    {
        var made = await world.Server.SendAsync("POST", Routes.ParcelScreenings, await world.KeyAsync(Role.Parcel), Consignments);
        return made.Json.GetProperty("value")[0].GetProperty("id").GetString()!;
    }

    private static async Task DoAsync(SampleWorld world, CaseCommand command) =>
        await new CaseDesk(world.Server.Parts.Cases, world.Server.Parts.Records, world.Server.Time).ExecuteAsync(world.Case.Document.Id, command, Ana, "because", null, Cancel);

    private static KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>> Figures(string name, string path) => new(name, _ => Task.FromResult(new RouteSample(path)));
}
