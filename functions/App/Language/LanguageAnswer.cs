using Azure.AI.TextAnalytics;
using Wildlife.Classify;

namespace Wildlife.App.Language;

/// <summary>Lays what the service says of a document over what the local reader said.</summary>
internal static class LanguageAnswer
{
    // What the service answers where it cannot tell.
    private const string Unknown = "(Unknown)";

    /// <summary>The local reading stays; the error says why there is nothing else.</summary>
    public static TextReading Failed(TextReading local, TextAnalyticsResult result) =>
        local with { Error = new TextReadingError(result.Error.ErrorCode.ToString(), result.Error.Message) };

    /// <summary>The service's word on the language; the local one where the service cannot tell.</summary>
    public static TextReading InLanguage(TextReading local, DetectedLanguage language) =>
        language.Iso6391Name is null or "" or Unknown ? local : local with { Language = Code(language.Iso6391Name), Confidence = language.ConfidenceScore };

    /// <summary>What both found: forms that the local reader knows, and names and addresses that only the service sees.</summary>
    public static TextReading WithPersonalData(TextReading local, IEnumerable<PiiEntity> entities, int length)
    {
        var found = entities
            .Where(entity => entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= length)
            .Select(entity => new PersonalDataSpan(entity.Offset, entity.Length, entity.Category.ToString(), entity.ConfidenceScore))
            .ToList();
        var others = local.PersonalData.Where(mine => !found.Exists(theirs => Overlap(mine, theirs)));
        return local with { PersonalData = [.. found.Concat(others).OrderBy(span => span.Start).ThenBy(span => span.Length)] };
    }

    // Some languages come with their script or region: zh_chs.
    private static string Code(string name) => name.Split('_', '-')[0];

    private static bool Overlap(PersonalDataSpan one, PersonalDataSpan other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
