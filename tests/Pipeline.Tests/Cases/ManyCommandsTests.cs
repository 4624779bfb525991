using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Partners;

namespace Wildlife.Tests.Cases;

/// <summary>Many commands: at random, and from many people at once.</summary>
public sealed class ManyCommandsTests
{
    private static readonly Actor[] Actors = [InventedCase.Ana, InventedCase.Rita, InventedCase.Otto, InventedCase.Reader, new("max", [Role.Reviewer])];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(20261124)]
    [InlineData(77)]
    public async Task Any_sequence_of_commands_and_readings_leaves_cases_that_verify(int seed)
    {
        using var fixture = new DeskFixture();
        var random = new Random(seed);
        var refused = 0;
        for (var step = 0; step < 250; step++)
        {
            fixture.Clock.Advance(TimeSpan.FromHours(random.Next(1, 9)));
            var ids = await fixture.Cases.ListCaseIdsAsync(Cancel);
            if (ids.Count == 0 || random.Next(6) == 0)
            {
                await Read(fixture, random, step);
                continue;
            }

            var subject = await fixture.Get(ids[random.Next(ids.Count)]);
            try
            {
                await fixture.Do(subject.Id, Any(random, subject, ids, fixture.Clock.GetUtcNow()), Actors[random.Next(Actors.Length)]);
            }
            catch (CaseRuleException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 10, 230);
        await fixture.Verify();
        await EachListingIsInOneCase(fixture);
    }

    [Fact]
    public async Task Thirty_two_people_at_one_case_lose_no_event()
    {
        const int People = 32;
        const int Each = 64;
        using var fixture = new DeskFixture();
        var id = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        await Parallel.ForAsync(0, People, new ParallelOptions { MaxDegreeOfParallelism = People, CancellationToken = Cancel }, async (person, token) =>
        {
            var actor = new Actor($"person-{person}", [Role.Analyst]);
            for (var number = 0; number < Each; number++)
            {
                await fixture.Desk.ExecuteAsync(id, new CommentOnCase($"{person}/{number}"), actor, "because", null, token);
            }
        });

        var events = await fixture.Cases.GetEventsAsync(id, Cancel);
        Assert.Null(RecordedEvent.FirstBroken(events));
        var comments = events.Select(recorded => recorded.Data).OfType<CaseCommented>().Select(comment => comment.Text).ToHashSet();
        Assert.Equal(People * Each, comments.Count);
        Assert.Equal(events.Count, (await fixture.Get(id)).Version);
        await fixture.Verify();
    }

    [Fact]
    public async Task Of_two_people_who_saw_the_same_version_one_is_told_to_look_again()
    {
        using var fixture = new DeskFixture();
        var id = await fixture.Record(Invented.Listing("s", "1"), Invented.Phone("1"));
        var seen = (await fixture.Cases.GetCaseAsync(id, Cancel))!.ETag;
        await fixture.Desk.ExecuteAsync(id, new TriageCase(), InventedCase.Ana, "because", seen, Cancel);
        await Assert.ThrowsAsync<CaseChangedException>(() => fixture.Desk.ExecuteAsync(id, new CommentOnCase("late"), InventedCase.Rita, "because", seen, Cancel));
        Assert.Null(await fixture.Desk.ExecuteAsync("c-none", new TriageCase(), InventedCase.Ana, "because", null, Cancel));
    }

    private static async Task Read(DeskFixture fixture, Random random, int step)
    {
        var keys = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Invented.Phone($"{random.Next(8)}")).Distinct().ToArray();
        await fixture.Record(Invented.Listing(random.Next(2) == 0 ? "s" : "t", $"{step}", Invented.Suspect((Tier)random.Next(1, 4))), keys);
    }

    private static CaseCommand Any(Random random, Case subject, IReadOnlyList<string> ids, DateTimeOffset now)
    {
        var other = ids[random.Next(ids.Count)];
        var listings = subject.Listings.Where(_ => random.Next(2) == 0).Select(ListingReference.Of).ToList();
        var request = subject.Requests.Count == 0 ? 0 : subject.Requests[random.Next(subject.Requests.Count)].Id;
        return random.Next(22) switch
        {
            0 => new TriageCase(),
            1 => new StartInvestigation(),
            2 => new AssignCase(random.Next(2) == 0 ? null : "ana"),
            3 => new CommentOnCase("seen"),
            4 => new CloseCase([(CaseOutcome)random.Next(6)], random.Next(2), random.Next(2) == 0 ? other : null),
            5 => new ReopenCase(),
            6 => new PlaceHold(now.AddHours(random.Next(-5, 90))),
            7 => new LiftHold(),
            8 => new RecordSeizure(CaseCommandRulesTests.Seized()),
            9 => new RequestNotice(listings),
            10 => new RequestReferral("Police", "BE"),
            11 or 12 => new RequestMerge(other),
            13 or 14 or 15 => new ApproveRequest(request),
            16 => random.Next(2) == 0 ? new RefuseRequest(request) : new WithdrawRequest(request),
            17 => new SplitCase(listings),
            18 => new CutCaseLink(other),
            19 => new ConfirmCaseLink(other),
            20 => new JoinOperation("thunder"),
            _ => listings.Count == 0 ? new LeaveOperation("thunder") : new DecideListing(listings[0], new ListingFinding(FeedbackDecision.Dismiss, FeedbackReasons.Imitation)),
        };
    }

    private static async Task EachListingIsInOneCase(DeskFixture fixture)
    {
        var places = new List<(string Listing, string Case)>();
        foreach (var id in await fixture.Cases.ListCaseIdsAsync(Cancel))
        {
            places.AddRange((await fixture.Get(id)).Listings.Select(listing => ($"{listing.Source}/{listing.AdId}", id)));
        }

        Assert.Equal(places.Count, places.Select(place => place.Listing).Distinct().Count());
        var all = (await fixture.Cases.ListListingsAsync(new ListingQuery(null, null, null, null, null, null, null, null, Newest: false, 500, null), Cancel)).Items;
        Assert.Equal(all.Select(listing => ($"{listing.Source}/{listing.AdId}", listing.CaseId!)).Order(), places.Order());
    }
}
