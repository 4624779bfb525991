using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json;
using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Law;
using Wildlife.Partners;
using Wildlife.Sources;

namespace Wildlife;

/// <summary>
/// The one JSON context: camel case, unknown members refused, numbers never from strings, every field written.
/// Adverts and exports from outside are not read with it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ExtractedPage))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(SourceDefinition))]
[JsonSerializable(typeof(SourceOverlay))]
[JsonSerializable(typeof(CrawlJob))]
[JsonSerializable(typeof(ListingObservation))]
[JsonSerializable(typeof(ExtractOutcome))]
[JsonSerializable(typeof(ParsedDate))]
[JsonSerializable(typeof(ParsedPhone))]
[JsonSerializable(typeof(Listing))]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(RecordedEvent))]
[JsonSerializable(typeof(CaseEvent))]
[JsonSerializable(typeof(SellerLink))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(SourceHealth))]
[JsonSerializable(typeof(CaseDetail))]
[JsonSerializable(typeof(ListingPage))]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(TaxonPage))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TaxaFile))]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(ScoringRules))]
[JsonSerializable(typeof(ReasonTextFile))]
[JsonSerializable(typeof(AnalystFeedback))]
[JsonSerializable(typeof(JudgedFeedback))]
[JsonSerializable(typeof(LegalActFile))]
[JsonSerializable(typeof(LegalRuleFile))]
[JsonSerializable(typeof(NationalLaw))]
[JsonSerializable(typeof(Assumptions))]
[JsonSerializable(typeof(Governance))]
public sealed partial class WildlifeJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as people write it: é stays é. Only for output that is not put into HTML.</summary>
    public static WildlifeJson Readable => ForPeople.Readable;

    // In a class of its own: it copies the generated options, whose initialiser stands in another file of this class.
    private static class ForPeople
    {
        public static readonly WildlifeJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
