using Wildlife.Cases;
using Wildlife.Partners;

namespace Wildlife.Tests.Partners.Contract;

/// <summary>The commands of a case: each on a case of its own that somebody has brought to where the command is taken.</summary>
internal static class CommandSamples
{
    private static readonly Actor Ana = new("ana", [Role.Analyst]);
    private static readonly Actor Otto = new("otto", [Role.Authority]);

    public static IEnumerable<KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>>> All { get; } =
    [
        Command("AssignCase", "assign", """{"assignee": "k-rita", "reason": "speaks Dutch"}""", """{"assignee": "k-rita", "reason": " "}"""),
        Command("HandOverCase", "handOver", """{"assignee": null, "note": "customs call back", "reason": "leave"}""", """{"note": "", "reason": "leave"}"""),
        Command("CommentOnCase", "comment", """{"text": "same carpet", "reason": "compared"}""", """{"text": "", "reason": "compared"}"""),
        Command("TriageCase", "triage", """{"reason": "raw ivory"}""", """{"reason": ""}"""),
        Command("InvestigateCase", "investigate", """{"reason": "third advert"}""", """{"reason": ""}"""),
        Command("CloseCase", "close", """{"outcomes": ["no-offence"], "reason": "resin"}""", """{"outcomes": [], "reason": "resin"}"""),
        Command("ReopenCase", "reopen", """{"reason": "back again"}""", """{"reason": ""}""", new CloseCase([CaseOutcome.NoOffence])),
        Command("HoldCase", "hold", """{"until": "2026-12-31T00:00:00Z", "reason": "search planned"}""", """{"until": "2026-01-01T00:00:00Z", "reason": "search planned"}"""),
        new("LiftHold", async world => await HeldAsync(world)),
        Command("RecordSeizure", "recordSeizure", Seizure("BE"), Seizure("Belgium")),
        Command("RecordProsecution", "recordProsecution", Prosecution("BE"), Prosecution("Belgium")),
        Command("JoinOperation", "joinOperation", """{"operationId": "thunder-2026", "reason": "in its watchlist"}""", """{"operationId": "thunder-2026", "reason": ""}"""),
        Command("LeaveOperation", "leaveOperation", """{"operationId": "thunder-2026", "reason": "outside its dates"}""", """{"operationId": "thunder-2026", "reason": ""}""", new JoinOperation("thunder-2026")),
        Command("RequestReferral", "requestReferral", """{"recipient": "CITES authority", "country": "BE", "reason": "eels"}""", """{"recipient": "CITES authority", "country": "Belgium", "reason": "eels"}""", new TriageCase()),
        new("RequestNotice", async world => await OfListingAsync(world, "requestNotice", adId => $$"""{"listings": [{"source": "der-dachboden", "adId": "{{adId}}"}], "reason": "no certificate"}""", new TriageCase())),
        new("DecideListing", async world => await OfListingAsync(world, "decideListing", adId => $$"""{"source": "der-dachboden", "adId": "{{adId}}", "decision": "confirm", "reasonCode": "as-judged", "reason": "clear"}""")),
        Command("DecideSellerLink", "decideSellerLink", """{"sellerKey": "v1-00", "verdict": "cut", "reason": "a help address"}""", """{"sellerKey": "v1/00", "verdict": "cut", "reason": "a help address"}"""),
        new("ConfirmCaseLink", async world => await OfPairAsync(world, "confirmLink")),
        new("CutCaseLink", async world => await OfPairAsync(world, "cutLink")),
        new("RequestMerge", async world => await OfPairAsync(world, "requestMerge")),
        Choice("ApproveRequest", "approve"),
        Choice("RefuseRequest", "refuse"),
        Choice("WithdrawRequest", "withdraw"),
        new("SplitCase", async world =>
        {
            var advert = await world.NewAdvertAsync();
            var second = await world.NewAdvertAsync(advert.AdId);
            return Of(advert, "split", $$"""{"listings": [{"source": "der-dachboden", "adId": "{{second.AdId}}"}], "reason": "another seller"}""") with { SenselessBody = """{"listings": [], "reason": "another seller"}""" };
        }),
        new("GetCaseNetwork", world => Task.FromResult(new RouteSample($"api/cases/{world.Case.Document.Id}/network") { MissingPath = "api/cases/c-nothing/network", HiddenFromOthers = world.Case.Document.Id })),
        new("ListReviews", world => Task.FromResult(new RouteSample(Routes.Reviews) { HiddenFromOthers = world.Listing.Title })),
        new("DecideReview", async world => await ReviewAsync(world)),
        new("GetReviewFigures", _ => Task.FromResult(new RouteSample(Routes.ReviewFigures))),
    ];

    /// <summary>A command on a case of its own.</summary>
    /// <param name="name">The route.</param>
    /// <param name="verb">The verb in its path.</param>
    /// <param name="body">A body that is taken.</param>
    /// <param name="senseless">A body that is not.</param>
    /// <param name="before">What was done in the case before.</param>
    private static KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>> Command(string name, string verb, string body, string senseless, CaseCommand? before = null) =>
        new(name, async world => await OfListingAsync(world, verb, _ => body, before) with { SenselessBody = senseless });

    private static async Task<RouteSample> OfListingAsync(SampleWorld world, string verb, Func<string, string> body, CaseCommand? before = null)
    {
        var advert = await world.NewAdvertAsync();
        if (before is not null)
        {
            await world.DoAsync(advert.CaseId!, before, Ana);
        }

        return Of(advert, verb, body(advert.AdId)) with { SenselessBody = body("999") == body(advert.AdId) ? null : body("999") };
    }

    private static async Task<RouteSample> HeldAsync(SampleWorld world)
    {
        var advert = await world.NewAdvertAsync();
        await world.DoAsync(advert.CaseId!, new PlaceHold(world.Server.Time.GetUtcNow().AddDays(7)), Otto);
        return Of(advert, "liftHold", """{"reason": "search done"}""") with { SenselessBody = """{"reason": ""}""" };
    }

    private static async Task<RouteSample> OfPairAsync(SampleWorld world, string verb)
    {
        var (advert, other) = (await world.NewAdvertAsync(), await world.NewAdvertAsync());
        await world.NewAdvertAsync(advert.AdId, other.AdId);
        return Of(advert, verb, $$"""{"otherCaseId": "{{other.CaseId}}", "reason": "same voice"}""") with { SenselessBody = $$"""{"otherCaseId": "{{other.CaseId}}", "reason": ""}""" };
    }

    /// <summary>A choice about a request: withdrawn by whoever made it, approved and refused by somebody else.</summary>
    private static KeyValuePair<string, Func<SampleWorld, Task<RouteSample>>> Choice(string name, string verb) => new(name, async world =>
    {
        var advert = await world.NewAdvertAsync();
        await world.DoAsync(advert.CaseId!, new TriageCase(), Ana);
        var asker = verb == "withdraw" ? Ana with { Id = KeyText.Read(world.CallerKey)!.Id } : Ana;
        var asked = await world.DoAsync(advert.CaseId!, new RequestReferral("CITES authority", "BE"), asker);
        return Of(advert, verb, $$"""{"requestId": {{asked.Requests[^1].Id}}, "reason": "checked"}""") with { SenselessBody = """{"requestId": 9999, "reason": "checked"}""" };
    });

    private static async Task<RouteSample> ReviewAsync(SampleWorld world)
    {
        var advert = await world.NewAdvertAsync();
        string Body(string caseId, string group) => $$"""{"caseId": "{{caseId}}", "groupId": "{{group}}", "decision": "confirm", "reasonCode": "as-judged", "minutes": 1.5, "reason": "clear"}""";
        return new RouteSample(Routes.ReviewDecide)
        {
            Body = Body(advert.CaseId!, advert.GroupId), MissingBody = Body("c-nothing", advert.GroupId), SenselessBody = Body(advert.CaseId!, "nothing"), HiddenFromOthers = advert.Title,
        };
    }

    private static RouteSample Of(Listing advert, string verb, string body) => new($"api/cases/{advert.CaseId}:{verb}")
    {
        Body = body, MissingPath = $"api/cases/c-nothing:{verb}", HiddenFromOthers = advert.Title,
    };

    private static string Seizure(string country) =>
        $$"""{"seizure": {"on": "2026-10-30", "country": "{{country}}", "authority": "Douane", "taxon": "Loxodonta africana", "product": "ivory", "quantity": 2, "unit": "specimens", "weightKg": 3.5}, "reason": "report received"}""";

    private static string Prosecution(string country) =>
        $$"""{"prosecution": {"on": "2026-10-30", "country": "{{country}}", "authority": "Tribunal de Namur", "offence": "Regulation (EC) 338/97 Art. 8(1)", "result": "convicted", "fineEur": 1500}, "reason": "judgment received"}""";
}
