using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Partners;

namespace Wildlife.Training;

/// <summary>Makes exercises of closed cases and keeps them.</summary>
internal sealed class ExerciseDesk(IRecordStore records, ICaseStore cases, InstallationSecrets secrets, TimeProvider time)
{
    private const int LongestText = 4000;
    private static readonly RecordKind<Exercise> Kind = new("exercise", "partners", WildlifeJson.Default.Exercise);

    /// <summary>Makes one; of the same case again it is the same one, with the new words.</summary>
    public async Task<Exercise> MakeAsync(ExerciseRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (request.Title?.Length > LongestText || request.Text?.Length > LongestText)
        {
            throw new ApiProblemException(422, "bad-exercise", $"title and text have at the most {LongestText} characters");
        }

        var subject = await cases.GetCaseAsync(request.CaseId, cancellationToken).ConfigureAwait(false) is { } stored && !CaseSight.IsHidden(stored.Document, caller, time.GetUtcNow())
            ? stored.Document
            : throw ApiProblemException.NotFound("such case");
        if (subject.State != CaseState.Closed || subject.IsHeld(time.GetUtcNow()) || subject.Outcomes.Contains(CaseOutcome.Duplicate))
        {
            throw new ApiProblemException(409, "wrong-state", "an exercise is made of a case that is closed, no duplicate and under no hold: only then it is known what is right");
        }

        var first = Case.MostUrgent(subject.Listings) ?? subject.Listings[0];
        var listing = (await cases.GetListingAsync(first.Source, first.AdId, cancellationToken).ConfigureAwait(false))?.Document ?? throw ApiProblemException.NotFound("advert of that case any more");
        var exercise = Of(subject, listing, request, caller);
        await SaveAsync(exercise, cancellationToken).ConfigureAwait(false);
        return exercise;
    }

    /// <summary>One exercise.</summary>
    public async Task<Exercise> GetAsync(string id, CancellationToken cancellationToken) =>
        (await records.GetAsync(Kind, new RecordKey("exercises", id), cancellationToken).ConfigureAwait(false))?.Document ?? throw ApiProblemException.NotFound("such exercise");

    /// <summary>A page of exercises.</summary>
    public Task<StorePage<Stored<Exercise>>> ListAsync(string? language, int limit, string? continuation, CancellationToken cancellationToken) =>
        records.ListAsync(Kind, new RecordQuery(limit) { Partition = "exercises", Tag = language is null ? null : $"lang:{language}", Continuation = continuation }, cancellationToken);

    private async Task SaveAsync(Exercise exercise, CancellationToken cancellationToken)
    {
        var key = new RecordKey("exercises", exercise.Task.Id);
        string? saved;
        do
        {
            var stored = await records.GetAsync(Kind, key, cancellationToken).ConfigureAwait(false);
            saved = await records.TrySaveAsync(Kind, new RecordWrite<Exercise>(key, exercise) { Tags = [$"lang:{exercise.Task.Language}"] }, stored?.ETag, cancellationToken).ConfigureAwait(false);
        }
        while (saved is null);
    }

    private Exercise Of(Case subject, Listing listing, ExerciseRequest request, Caller caller)
    {
        var said = listing.Assessment;
        var task = new ExerciseTask(
            "x-" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(secrets.KeyFor("exercise"), System.Text.Encoding.UTF8.GetBytes(subject.Id)))[..24],
            said.Language,
            AdvertRedaction.Of(request.Title ?? listing.Title, listing, reorder: false),
            AdvertRedaction.Of(request.Text ?? listing.Description, listing, reorder: request.Text is null),
            AdvertRedaction.Price(listing),
            listing.Country,
            time.GetUtcNow());
        // The words that a reason rests on are the seller's: they stay behind.
        var reasons = said.Reasons.Where(reason => reason.Law is not null || reason.Weight > 0).Select(reason => reason with { Span = null }).ToList();
        var answer = new ExerciseAnswer(
            said.Verdict == Verdict.Suspect && !subject.Outcomes.Contains(CaseOutcome.NoOffence), said.Taxa is [var taxon, ..] ? taxon.Name : "", said.Annex,
            [.. said.RedFlags.Select(flag => flag.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. subject.Outcomes.Select(WireName.Of)], reasons);
        return new Exercise(task, answer, caller.KeyId);
    }
}
