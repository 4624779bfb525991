namespace Wildlife.Classify;

/// <summary>
/// Asks a second reader for the language of adverts whose judgement hangs on it, and judges again where it reads another one.
/// Nothing else leaves: an advert the local stage is sure of is never sent.
/// </summary>
/// <param name="analyzer">The second reader.</param>
/// <param name="classifier">The judge.</param>
public sealed class SecondReader(ITextAnalyzer analyzer, AdvertClassifier classifier)
{
    private const double Sure = 0.8;
    private const double UnclearFrom = 0.15;
    private const double UnclearTo = 0.65;

    /// <summary>Whether the local stage is unsure of an advert.</summary>
    /// <param name="assessment">Its judgement.</param>
    public static bool IsUnclear(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Score is >= UnclearFrom and <= UnclearTo;
    }

    /// <summary>The judgements after the second reading, in the order given. A document the reader cannot read keeps its judgement.</summary>
    /// <param name="judged">Adverts with their judgements; ids are unique.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="HttpRequestException">The reader as a whole does not answer: the caller keeps the judgements it has.</exception>
    public async Task<IReadOnlyList<Assessment>> ReadAsync(IReadOnlyList<(Advert Advert, Assessment Assessment)> judged, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var documents = judged.Where(one => IsUnclear(one.Assessment))
            .Select(one => new TextDocument(one.Advert.Id, $"{one.Advert.Title}\n{one.Advert.Description}", one.Advert.Country)).ToList();
        if (documents.Count == 0)
        {
            return [.. judged.Select(one => one.Assessment)];
        }

        var readings = (await analyzer.AnalyzeAsync(documents, cancellationToken).ConfigureAwait(false)).ToDictionary(reading => reading.Id, StringComparer.Ordinal);
        return [.. judged.Select(one => readings.TryGetValue(one.Advert.Id, out var reading) ? Again(one.Advert, one.Assessment, reading) : one.Assessment)];
    }

    private Assessment Again(Advert advert, Assessment first, TextReading reading)
    {
        if (reading.Error is not null || reading.Confidence < Sure || reading.Language is not { } language || language == first.Language)
        {
            return first;
        }

        var again = classifier.Assess(advert with { Language = language });
        if (again.Language != language)
        {
            return first;
        }

        var arguments = new Dictionary<string, string> { ["language"] = language, ["before"] = first.Language };
        return again with { Reasons = [.. again.Reasons, new Reason("sign.second-reader", classifier.Texts.English("sign.second-reader", arguments), 0, null, null) { Arguments = arguments }] };
    }
}
