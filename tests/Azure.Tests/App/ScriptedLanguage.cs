using Azure;
using Azure.AI.TextAnalytics;

namespace Wildlife.Tests.App;

/// <summary>A Language service that keeps to the limits of the real one and answers as it is told.</summary>
internal sealed class ScriptedLanguage : TextAnalyticsClient
{
    private readonly Lock gate = new();

    public List<IReadOnlyList<DetectLanguageInput>> LanguageCalls { get; } = [];

    public List<IReadOnlyList<TextDocumentInput>> PersonalDataCalls { get; } = [];

    public List<TextAnalyticsRequestOptions?> Options { get; } = [];

    public Func<DetectLanguageInput, DetectLanguageResult> Language { get; set; } =
        input => TextAnalyticsModelFactory.DetectLanguageResult(input.Id, default, TextAnalyticsModelFactory.DetectedLanguage("Hungarian", "hu", 0.97));

    public Func<TextDocumentInput, RecognizePiiEntitiesResult> PersonalData { get; set; } =
        input => TextAnalyticsModelFactory.RecognizePiiEntitiesResult(input.Id, default, TextAnalyticsModelFactory.PiiEntityCollection([], input.Text));

    public RequestFailedException? Outage { get; set; }

    public override Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = Take(documents, 1000, options, LanguageCalls);
        return Answer(TextAnalyticsModelFactory.DetectLanguageResultCollection(call.Select(Language), null, "latest"));
    }

    public override Task<Response<RecognizePiiEntitiesResultCollection>> RecognizePiiEntitiesBatchAsync(
        IEnumerable<TextDocumentInput> documents, RecognizePiiEntitiesOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = Take(documents, 5, options, PersonalDataCalls);
        return Answer(TextAnalyticsModelFactory.RecognizePiiEntitiesResultCollection(call.Select(PersonalData), null, "latest"));
    }

    private List<T> Take<T>(IEnumerable<T> documents, int most, TextAnalyticsRequestOptions? options, List<IReadOnlyList<T>> calls) where T : TextAnalyticsInput
    {
        lock (gate)
        {
            var call = documents.ToList();
            calls.Add(call);
            Options.Add(options);
            if (Outage is not null)
            {
                throw Outage;
            }

            // As the service does: the whole call fails, not its documents.
            if (call.Count == 0 || call.Count > most || call.Select(document => document.Id).Distinct().Count() != call.Count)
            {
                throw new RequestFailedException(400, "InvalidRequest", "InvalidRequest", null);
            }

            return call;
        }
    }

    private static Task<Response<T>> Answer<T>(T value) => Task.FromResult(Response.FromValue(value, null!));
}
