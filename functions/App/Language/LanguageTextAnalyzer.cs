using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Wildlife.Classify;

namespace Wildlife.App.Language;

/// <summary>
/// Reads with Azure AI Language what the local reader finds unclear, as long as the day's budget lasts; everything else the local reader's word stands.
/// The service keeps no copy of what it reads (service logs are off).
/// </summary>
internal sealed class LanguageTextAnalyzer(
    TextAnalyticsClient client, ITextAnalyzer local, RecordBudget budget, LanguageOptions options, ILogger<LanguageTextAnalyzer> logger) : ITextAnalyzer
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<TextReading>> AnalyzeAsync(IReadOnlyList<TextDocument> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var readings = (await local.AnalyzeAsync(documents, cancellationToken).ConfigureAwait(false)).ToArray();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unclear = new List<TextDocument>();
        for (var i = 0; i < readings.Length; i++)
        {
            if (IsUnclear(readings[i]) && !string.IsNullOrWhiteSpace(documents[i].Text))
            {
                places.Add(documents[i].Id, i);
                unclear.Add(documents[i] with { Text = LanguageText.Beginning(documents[i].Text) });
            }
        }

        try
        {
            var affordable = await AffordAsync(unclear, cancellationToken).ConfigureAwait(false);
            await ReadLanguagesAsync(affordable, readings, places, cancellationToken).ConfigureAwait(false);
            await ReadPersonalDataAsync(affordable, readings, places, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RequestFailedException or AuthenticationFailedException)
        {
            throw new HttpRequestException("Azure AI Language does not answer", failure);
        }

        return readings;
    }

    private bool IsUnclear(TextReading reading) => reading.Language is null || reading.Confidence < options.ClearAt;

    private async Task<IReadOnlyList<TextDocument>> AffordAsync(List<TextDocument> unclear, CancellationToken cancellationToken)
    {
        var wanted = unclear.Sum(document => LanguageText.Records(document.Text));
        var left = wanted == 0 ? 0 : await budget.TakeAsync(wanted, cancellationToken).ConfigureAwait(false);
        var affordable = unclear.TakeWhile(document => (left -= LanguageText.Records(document.Text)) >= 0).ToList();
        if (affordable.Count < unclear.Count)
        {
            LanguageLog.BudgetSpent(logger, unclear.Count - affordable.Count, options.DailyRecords);
        }

        return affordable;
    }

    private async Task ReadLanguagesAsync(IReadOnlyList<TextDocument> documents, TextReading[] readings, Dictionary<string, int> places, CancellationToken cancellationToken)
    {
        var withoutLogs = new TextAnalyticsRequestOptions { DisableServiceLogs = true };
        foreach (var call in LanguageText.Calls(documents, LanguageText.LanguageBatch))
        {
            var inputs = call.Select(document => new DetectLanguageInput(document.Id, document.Text) { CountryHint = document.CountryHint ?? DetectLanguageInput.None });
            var answer = await client.DetectLanguageBatchAsync(inputs, withoutLogs, cancellationToken).ConfigureAwait(false);
            foreach (var result in answer.Value)
            {
                var place = places[result.Id];
                readings[place] = result.HasError ? LanguageAnswer.Failed(readings[place], result) : LanguageAnswer.InLanguage(readings[place], result.PrimaryLanguage);
            }
        }
    }

    private async Task ReadPersonalDataAsync(IReadOnlyList<TextDocument> documents, TextReading[] readings, Dictionary<string, int> places, CancellationToken cancellationToken)
    {
        var withoutLogs = new RecognizePiiEntitiesOptions { DisableServiceLogs = true };
        foreach (var call in LanguageText.Calls([.. documents.Where(document => readings[places[document.Id]].Error is null)], LanguageText.PersonalDataBatch))
        {
            var inputs = call.Select(document => new TextDocumentInput(document.Id, document.Text) { Language = readings[places[document.Id]].Language });
            var answer = await client.RecognizePiiEntitiesBatchAsync(inputs, withoutLogs, cancellationToken).ConfigureAwait(false);
            foreach (var result in answer.Value)
            {
                var place = places[result.Id];
                var length = call.Single(document => document.Id == result.Id).Text.Length;
                readings[place] = result.HasError ? LanguageAnswer.Failed(readings[place], result) : LanguageAnswer.WithPersonalData(readings[place], result.Entities, length);
            }
        }
    }
}
