namespace Wildlife.Classify;

/// <summary>
/// A second reader of texts: their language and the personal data in them. The local one needs no network; the Functions
/// app has one over Azure AI Language.
/// </summary>
public interface ITextAnalyzer
{
    /// <summary>Reads documents, in any number: splitting into the calls a service allows is the implementation's work.</summary>
    /// <param name="documents">The documents; ids are unique.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>One reading per document, in the order given. A document that could not be read has an error of its own and does not fail the others.</returns>
    /// <exception cref="HttpRequestException">The service as a whole does not answer.</exception>
    Task<IReadOnlyList<TextReading>> AnalyzeAsync(IReadOnlyList<TextDocument> documents, CancellationToken cancellationToken);
}

/// <summary>A text to be read.</summary>
/// <param name="Id">The caller's identifier.</param>
/// <param name="Text">The text. A service that reads less than all of it reads its beginning: see <see cref="LongestText"/>.</param>
/// <param name="CountryHint">ISO 3166-1 alpha-2 code of the country it comes from; null where unknown.</param>
public sealed record TextDocument(string Id, string Text, string? CountryHint = null)
{
    /// <summary>What a service must be able to read, in text elements (what a reader sees as one letter). The rest may be left out.</summary>
    public const int LongestText = 5120;
}

/// <summary>What a reader says of one document.</summary>
/// <param name="Id">The document's identifier.</param>
public sealed record TextReading(string Id)
{
    /// <summary>ISO 639-1 code; null where the reader cannot tell.</summary>
    public string? Language { get; init; }

    /// <summary>How sure the reader is of the language, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Personal data in the text, in its order.</summary>
    public IReadOnlyList<PersonalDataSpan> PersonalData { get; init; } = [];

    /// <summary>Why the document could not be read; null where it was.</summary>
    public TextReadingError? Error { get; init; }
}

/// <summary>A place that holds personal data.</summary>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Category">What it is: <c>PhoneNumber</c>, <c>Email</c>, <c>Person</c>, <c>Address</c> … as the service calls it.</param>
/// <param name="Confidence">How sure the reader is, 0 to 1.</param>
public sealed record PersonalDataSpan(int Start, int Length, string Category, double Confidence);

/// <summary>Why one document could not be read.</summary>
/// <param name="Code">The service's code, e.g. <c>InvalidDocument</c>.</param>
/// <param name="Message">Its sentence; never the document's text.</param>
public sealed record TextReadingError(string Code, string Message);
