// The factory of Azure.AI.TextAnalytics 5.3 that tests build results with; see TextAnalytics.cs for the source.
namespace Azure.AI.TextAnalytics;

public static class TextAnalyticsModelFactory
{
    public static TextAnalyticsError TextAnalyticsError(string code, string message, string? target = null) => new(code, message, target);

    public static DetectedLanguage DetectedLanguage(string name, string iso6391Name, double confidenceScore, IList<TextAnalyticsWarning>? warnings = null) =>
        new(name, iso6391Name, confidenceScore);

    public static DetectLanguageResult DetectLanguageResult(string id, TextDocumentStatistics statistics, DetectedLanguage detectedLanguage) => new(id, detectedLanguage, default);

    public static DetectLanguageResult DetectLanguageResult(string id, TextAnalyticsError error) => new(id, default, error);

    public static DetectLanguageResultCollection DetectLanguageResultCollection(
        IEnumerable<DetectLanguageResult> list, TextDocumentBatchStatistics? statistics, string modelVersion) => new([.. list]);

    public static PiiEntity PiiEntity(string text, string category, string? subCategory, double score, int offset, int length) => new(text, category, score, offset, length);

    public static PiiEntityCollection PiiEntityCollection(IEnumerable<PiiEntity> entities, string redactedText, IList<TextAnalyticsWarning>? warnings = null) =>
        new([.. entities], redactedText);

    public static RecognizePiiEntitiesResult RecognizePiiEntitiesResult(string id, TextDocumentStatistics statistics, PiiEntityCollection entities) => new(id, entities, default);

    public static RecognizePiiEntitiesResult RecognizePiiEntitiesResult(string id, TextAnalyticsError error) => new(id, null, error);

    public static RecognizePiiEntitiesResultCollection RecognizePiiEntitiesResultCollection(
        IEnumerable<RecognizePiiEntitiesResult> list, TextDocumentBatchStatistics? statistics, string modelVersion) => new([.. list]);
}

public readonly struct TextAnalyticsWarning;

public readonly struct TextDocumentStatistics;

public class TextDocumentBatchStatistics
{
    internal TextDocumentBatchStatistics()
    {
    }
}
