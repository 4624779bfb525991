// Results of Azure.AI.TextAnalytics 5.3; see TextAnalytics.cs for the source. What the app does not read is left out of the types, not of the factory.
using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id, TextAnalyticsError error) => (Id, Error) = (id, error);

    public string Id { get; }

    public TextAnalyticsError Error { get; }

    public bool HasError => Error.ErrorCode != default;
}

public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(TextAnalyticsErrorCode code, string message, string? target) => (ErrorCode, Message, Target) = (code, message, target);

    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }

    public string? Target { get; }
}

public readonly record struct TextAnalyticsErrorCode
{
    private readonly string? value;

    private TextAnalyticsErrorCode(string? value) => this.value = value;

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    public override string ToString() => value ?? "";
}

public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage primaryLanguage;

    internal DetectLanguageResult(string id, DetectedLanguage language, TextAnalyticsError error) : base(id, error) => primaryLanguage = language;

    public DetectedLanguage PrimaryLanguage => HasError ? throw new InvalidOperationException(Error.Message) : primaryLanguage;
}

public readonly struct DetectedLanguage
{
    internal DetectedLanguage(string name, string iso6391Name, double confidenceScore) => (Name, Iso6391Name, ConfidenceScore) = (name, iso6391Name, confidenceScore);

    public string Name { get; }

    public string Iso6391Name { get; }

    public double ConfidenceScore { get; }
}

public class RecognizePiiEntitiesResult : TextAnalyticsResult
{
    private readonly PiiEntityCollection? entities;

    internal RecognizePiiEntitiesResult(string id, PiiEntityCollection? entities, TextAnalyticsError error) : base(id, error) => this.entities = entities;

    public PiiEntityCollection Entities => HasError || entities is null ? throw new InvalidOperationException(Error.Message) : entities;
}

public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    internal PiiEntityCollection(IList<PiiEntity> entities, string redactedText) : base(entities) => RedactedText = redactedText;

    public string RedactedText { get; }
}

public readonly struct PiiEntity
{
    internal PiiEntity(string text, PiiEntityCategory category, double confidenceScore, int offset, int length) =>
        (Text, Category, ConfidenceScore, Offset, Length) = (text, category, confidenceScore, offset, length);

    public string Text { get; }

    public PiiEntityCategory Category { get; }

    public double ConfidenceScore { get; }

    public int Offset { get; }

    public int Length { get; }
}

public readonly record struct PiiEntityCategory
{
    private readonly string? value;

    private PiiEntityCategory(string? value) => this.value = value;

    public static implicit operator PiiEntityCategory(string category) => new(category);

    public override string ToString() => value ?? "";
}

public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    internal DetectLanguageResultCollection(IList<DetectLanguageResult> list) : base(list)
    {
    }
}

public class RecognizePiiEntitiesResultCollection : ReadOnlyCollection<RecognizePiiEntitiesResult>
{
    internal RecognizePiiEntitiesResultCollection(IList<RecognizePiiEntitiesResult> list) : base(list)
    {
    }
}
