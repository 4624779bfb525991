namespace Wildlife.Cases;

/// <summary>What an analyst decided on one day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Groups">The groups, as <c>case/group</c>: deciding again on one counts once.</param>
/// <param name="Timed">How many decisions came with their minutes.</param>
/// <param name="Minutes">Minutes those took together.</param>
public sealed record ReviewDay(DateOnly Day, IReadOnlyList<string> Groups, int Timed, double Minutes);

/// <summary>How an analyst's work stands against manual search.</summary>
/// <param name="Days">The days, oldest first.</param>
/// <param name="Decisions">Decisions on all of them.</param>
/// <param name="MinutesPerDecision">Minutes of a decision, of those that came with their time; null where none did.</param>
/// <param name="ManualMinutesPerDecision">Minutes that a decision takes by manual search; null where the operator has not measured.</param>
/// <param name="Ratio">Manual minutes by ours: 3 means three times as fast; null where one of the two is missing.</param>
public sealed record ReviewFigures(IReadOnlyList<ReviewDayFigures> Days, int Decisions, double? MinutesPerDecision, double? ManualMinutesPerDecision, double? Ratio)
{
    /// <summary>Sums days up.</summary>
    /// <param name="days">The days.</param>
    /// <param name="manualMinutes">Minutes that a decision takes by manual search.</param>
    public static ReviewFigures Of(IReadOnlyList<ReviewDay> days, double? manualMinutes)
    {
        ArgumentNullException.ThrowIfNull(days);
        var timed = days.Sum(day => day.Timed);
        double? ours = timed == 0 ? null : days.Sum(day => day.Minutes) / timed;
        return new ReviewFigures(
            days.Select(day => new ReviewDayFigures(day.Day, day.Groups.Count, day.Timed, day.Minutes)).ToList(),
            days.Sum(day => day.Groups.Count),
            ours,
            manualMinutes,
            ours > 0 ? manualMinutes / ours : null);
    }
}

/// <summary>A day's figures.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Decisions">Groups decided on.</param>
/// <param name="Timed">How many decisions came with their minutes.</param>
/// <param name="Minutes">Minutes those took together.</param>
public sealed record ReviewDayFigures(DateOnly Day, int Decisions, int Timed, double Minutes);

/// <summary>Keeps analysts' days, one small document each.</summary>
/// <param name="records">Where they are kept.</param>
internal sealed class ReviewDays(IRecordStore records)
{
    public async Task<ReviewDay> ReadAsync(string analyst, DateOnly day, CancellationToken cancellationToken) =>
        (await records.GetAsync(CaseRecords.ReviewDays, KeyOf(analyst, day), cancellationToken).ConfigureAwait(false))?.Document ?? new ReviewDay(day, [], 0, 0);

    public async Task<IReadOnlyList<ReviewDay>> ListAsync(string analyst, CancellationToken cancellationToken)
    {
        const int OneYear = 366;
        var page = await records.ListAsync(CaseRecords.ReviewDays, new RecordQuery(OneYear) { Partition = analyst }, cancellationToken).ConfigureAwait(false);
        return page.Items.Select(stored => stored.Document).ToList();
    }

    public async Task NoteAsync(string analyst, DateOnly day, string group, double? minutes, CancellationToken cancellationToken)
    {
        var key = KeyOf(analyst, day);
        while (true)
        {
            var stored = await records.GetAsync(CaseRecords.ReviewDays, key, cancellationToken).ConfigureAwait(false);
            var before = stored?.Document ?? new ReviewDay(day, [], 0, 0);
            if (before.Groups.Contains(group))
            {
                return;
            }

            var after = before with { Groups = [.. before.Groups, group], Timed = before.Timed + (minutes is null ? 0 : 1), Minutes = before.Minutes + (minutes ?? 0) };
            if (await records.TrySaveAsync(CaseRecords.ReviewDays, new RecordWrite<ReviewDay>(key, after), stored?.ETag, cancellationToken).ConfigureAwait(false) is not null)
            {
                return;
            }
        }
    }

    private static RecordKey KeyOf(string analyst, DateOnly day) => new(analyst, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
