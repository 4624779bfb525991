using Wildlife.Classify;

namespace Wildlife.Training;

/// <summary>An exercise as it is kept: an anonymised advert with its answer.</summary>
/// <param name="Task">What the pupil sees.</param>
/// <param name="Answer">What is right.</param>
/// <param name="MadeBy">Who made it: a key's id.</param>
public sealed record Exercise(ExerciseTask Task, ExerciseAnswer Answer, string MadeBy);

/// <summary>What the pupil sees: no name, place, contact, number or date of the advert is in it.</summary>
/// <param name="Id">Its id; says nothing of the case.</param>
/// <param name="Language">ISO 639-1 code of the text.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text, with its sentences in another order.</param>
/// <param name="Price">The price, rounded; null where there was none.</param>
/// <param name="Country">The country whose rules apply.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record ExerciseTask(string Id, string Language, string Title, string Text, string? Price, string? Country, DateTimeOffset MadeAt);

/// <summary>What is right.</summary>
/// <param name="IsSuspect">Whether the advert was suspect, as the case's end shows.</param>
/// <param name="Taxon">The taxon offered; empty for none.</param>
/// <param name="Annex">The EU annex on the day.</param>
/// <param name="Flags">The red flags.</param>
/// <param name="Outcomes">What came of the case.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record ExerciseAnswer(bool IsSuspect, string Taxon, string Annex, IReadOnlyList<string> Flags, IReadOnlyList<string> Outcomes, IReadOnlyList<Reason> Reasons);

/// <summary>Exercises.</summary>
/// <param name="Value">The exercises.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record ExercisePage(IReadOnlyList<ExerciseTask> Value, string? NextLink);

/// <summary>Asks for an exercise of a closed case.</summary>
/// <param name="CaseId">The case.</param>
public sealed record ExerciseRequest(string CaseId)
{
    /// <summary>The title in other words; the masked one where it is not given.</summary>
    public string? Title { get; init; }

    /// <summary>The text in other words: better than any mask.</summary>
    public string? Text { get; init; }
}

/// <summary>A pupil's answer.</summary>
/// <param name="IsSuspect">Whether the advert is suspect.</param>
public sealed record AnswerSheet(bool IsSuspect)
{
    /// <summary>The taxon, by its scientific name of any rank.</summary>
    public string? Taxon { get; init; }

    /// <summary>The EU annex: A, B, C, D or none.</summary>
    public string? Annex { get; init; }

    /// <summary>The red flags seen, by their codes.</summary>
    public IReadOnlyList<string> Flags { get => field ?? []; init; } = [];
}

/// <summary>How an answer was marked.</summary>
/// <param name="Points">Points reached.</param>
/// <param name="Of">Points there were.</param>
/// <param name="VerdictRight">Whether suspect or not was right.</param>
/// <param name="TaxonRight">Whether the taxon was right; a higher rank of it gets half.</param>
/// <param name="AnnexRight">Whether the annex was right.</param>
/// <param name="FlagsFound">Flags rightly seen.</param>
/// <param name="FlagsMissed">Flags not seen.</param>
/// <param name="FlagsWrong">Flags that are none here.</param>
/// <param name="Solution">What is right.</param>
/// <param name="Reasons">Why, in the reader's language.</param>
public sealed record Marking(
    double Points, double Of, bool VerdictRight, bool TaxonRight, bool AnnexRight, IReadOnlyList<string> FlagsFound, IReadOnlyList<string> FlagsMissed, IReadOnlyList<string> FlagsWrong,
    ExerciseAnswer Solution, IReadOnlyList<string> Reasons);
