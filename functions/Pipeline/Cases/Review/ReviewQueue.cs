using Wildlife.Classify;

namespace Wildlife.Cases;

/// <summary>What waits for an analyst: advert groups nobody has decided on, most urgent first, within the day's budget.</summary>
/// <param name="store">The case store.</param>
/// <param name="records">Where decisions and working days are.</param>
/// <param name="settings">The budget.</param>
/// <param name="time">The clock.</param>
public sealed class ReviewQueue(ICaseStore store, IRecordStore records, ReviewSettings settings, TimeProvider time)
{
    // New cases are looked at in their order of urgency; a case that was looked at comes back when an advert joins, which makes it the latest changed.
    private const int CasesRead = 200;
    private readonly FeedbackMemory memory = new(records);
    private readonly ReviewDays days = new(records);

    /// <summary>An analyst's queue.</summary>
    /// <param name="analyst">The analyst: a key's id.</param>
    /// <param name="sees">Which cases the analyst may see.</param>
    /// <param name="limit">At the most so many groups.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ReviewList> ListAsync(string analyst, Func<Case, bool> sees, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sees);
        var cases = new List<Case>();
        foreach (var (state, newest) in ((CaseState, bool)[])[(CaseState.New, false), (CaseState.Triaged, true), (CaseState.Investigating, true), (CaseState.Notified, true), (CaseState.Referred, true)])
        {
            var query = new CaseQuery(WireName.Of(state), null, null, null, null, newest, CasesRead, null);
            cases.AddRange((await store.ListCasesAsync(query, cancellationToken).ConfigureAwait(false)).Items);
        }

        var day = await days.ReadAsync(analyst, Today, cancellationToken).ConfigureAwait(false);
        var left = Math.Max(0, settings.DailyBudget - day.Groups.Count);
        var items = new List<ReviewItem>();
        foreach (var item in cases.Where(sees).SelectMany(ReviewRules.ItemsOf).OrderBy(item => item.Tier).ThenByDescending(item => item.Score).ThenBy(item => item.CaseId, StringComparer.Ordinal).Take(Math.Min(left, limit)))
        {
            var before = await memory.FindAsync(item.GroupId, [], cancellationToken).ConfigureAwait(false);
            items.Add(item with { SeenBefore = before.OrderByDescending(each => each.At).Select(each => new EarlierDecision(each.Decision, each.ReasonCode, each.At)).ToList() });
        }

        return new ReviewList(items, settings.DailyBudget, day.Groups.Count, left);
    }

    /// <summary>Notes that an analyst decided on a group, and how long it took.</summary>
    /// <param name="analyst">The analyst: a key's id.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="minutes">Minutes it took; null where nobody measured.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task NoteAsync(string analyst, string caseId, string groupId, double? minutes, CancellationToken cancellationToken) =>
        days.NoteAsync(analyst, Today, $"{caseId}/{groupId}", minutes, cancellationToken);

    /// <summary>How an analyst's days went, and how the minutes stand against manual search.</summary>
    /// <param name="analyst">The analyst: a key's id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<ReviewFigures> FiguresAsync(string analyst, CancellationToken cancellationToken) =>
        ReviewFigures.Of(await days.ListAsync(analyst, cancellationToken).ConfigureAwait(false), settings.ManualMinutes);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}

/// <summary>What waits for an analyst.</summary>
/// <param name="Value">The groups, most urgent first.</param>
/// <param name="DailyBudget">How many groups a day.</param>
/// <param name="DecidedToday">How many the analyst has decided on today.</param>
/// <param name="Left">How many are left for today; at 0 the list is empty.</param>
public sealed record ReviewList(IReadOnlyList<ReviewItem> Value, int DailyBudget, int DecidedToday, int Left);

/// <summary>An advert group of a case that waits for a decision.</summary>
public sealed record ReviewItem
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The advert group.</summary>
    public required string GroupId { get; init; }

    /// <summary>Its tier.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Its score, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The title of its most urgent advert.</summary>
    public required string Title { get; init; }

    /// <summary>Its adverts in the case: more than one is a re-post.</summary>
    public required IReadOnlyList<ListingReference> Listings { get; init; }

    /// <summary>The taxa offered.</summary>
    public required IReadOnlyList<string> Taxa { get; init; }

    /// <summary>Why it is suspect.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The same reasons by code, so that <see cref="ReasonTexts.Render(Reason, string)"/> can say them in the reader's language; null in cases of before these were kept.</summary>
    public IReadOnlyList<Reason>? Grounds { get; init; }

    /// <summary>What was decided on the same text before, latest first.</summary>
    public IReadOnlyList<EarlierDecision> SeenBefore { get; init; } = [];
}

/// <summary>An earlier decision on the same text.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="ReasonCode">Why.</param>
/// <param name="At">When.</param>
public sealed record EarlierDecision(FeedbackDecision Decision, string ReasonCode, DateTimeOffset At);
