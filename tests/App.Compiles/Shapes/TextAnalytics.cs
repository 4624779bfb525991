// Signatures of Azure.AI.TextAnalytics 5.3: the two calls that the app makes, what they take and give, and the factory that builds results.
// Source: github.com/Azure/azure-sdk-for-net, sdk/textanalytics/Azure.AI.TextAnalytics/api/Azure.AI.TextAnalytics.netstandard2.0.cs.
using Azure.Core;

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsClient
{
    protected TextAnalyticsClient()
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
    {
    }

    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("the shape calls nobody");

    public virtual Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("the shape calls nobody");
}

public class TextAnalyticsClientOptions : ClientOptions;

public abstract class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text) => (Id, Text) = (id, text);

    public string Id { get; }

    public string Text { get; }
}

public class DetectLanguageInput(string id, string text) : TextAnalyticsInput(id, text)
{
    public const string None = "";

    public string? CountryHint { get; set; }
}

public class TextDocumentInput(string id, string text) : TextAnalyticsInput(id, text)
{
    public string? Language { get; set; }
}

public class TextAnalyticsRequestOptions
{
    public bool? DisableServiceLogs { get; set; }

    public string? ModelVersion { get; set; }

    public bool IncludeStatistics { get; set; }
}

public class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions;
