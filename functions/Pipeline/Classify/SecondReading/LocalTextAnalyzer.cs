namespace Wildlife.Classify;

/// <summary>Reads texts on this machine: the language by the lexicons' own words, and telephone numbers, addresses and handles by their form.</summary>
public sealed class LocalTextAnalyzer : ITextAnalyzer
{
    // A form is not a proof: an article number can look like a telephone's.
    private const double FormConfidence = 0.8;
    private readonly LanguageIdentifier identifier;

    private LocalTextAnalyzer(LanguageIdentifier identifier) => this.identifier = identifier;

    /// <summary>Learns the languages from the lexicons.</summary>
    /// <param name="dataDirectory">The folder <c>data</c>.</param>
    /// <exception cref="InvalidDataException">A lexicon is not what its schema says.</exception>
    public static LocalTextAnalyzer Load(string dataDirectory)
    {
        ArgumentNullException.ThrowIfNull(dataDirectory);
        return new LocalTextAnalyzer(new LanguageIdentifier(LexiconFile.LoadAll(Path.Combine(dataDirectory, "lexicon"))));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<TextReading>> AnalyzeAsync(IReadOnlyList<TextDocument> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var readings = new List<TextReading>(documents.Count);
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            readings.Add(Read(document));
        }

        return Task.FromResult<IReadOnlyList<TextReading>>(readings);
    }

    private TextReading Read(TextDocument document)
    {
        var title = TextFolder.Fold("title", "");
        var body = TextFolder.Fold("description", document.Text);
        var marks = MarkReader.Read(title, body);
        var (language, confidence) = identifier.Guess(title, body, document.CountryHint);
        return new TextReading(document.Id)
        {
            Language = language,
            Confidence = confidence,
            PersonalData = [.. WithoutOverlaps(marks.Contacts).Select(span => new PersonalDataSpan(span.Start, span.Length, CategoryOf(span.Text), FormConfidence))],
        };
    }

    // The end of an address has the form of a handle.
    private static IEnumerable<TextSpan> WithoutOverlaps(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length))
        {
            if (span.Start < end)
                continue;
            end = span.Start + span.Length;
            yield return span;
        }
    }

    private static string CategoryOf(string text) =>
        text.StartsWith('@') ? "Handle" : text.Any(char.IsLetter) ? "Email" : "PhoneNumber";
}
