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
/// The one JSON context: camel case, unknown members refused, numbers never from strings, nulls left out.
/// Adverts and exports from outside are not read with it (rule 6 of the design).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
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
[JsonSerializable(typeof(SellerLink))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(SourceHealth))]
[JsonSerializable(typeof(CaseDetail))]
[JsonSerializable(typeof(ListingPage))]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(TaxonPage))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(TaxaFile))]
[JsonSerializable(typeof(LexiconFile))]
[JsonSerializable(typeof(ScoringRules))]
public sealed partial class WildlifeJson : JsonSerializerContext
{
    /// <summary>As <see cref="Default"/>, with text as people write it: é stays é. Only for output that is not put into HTML.</summary>
    public static WildlifeJson Readable => Writers.Readable;

    /// <summary>As <see cref="Readable"/>, with every field, null where there is no value: what the verbs print.</summary>
    public static WildlifeJson Complete => Writers.Complete;

    // In a class of their own: they copy the generated options, whose initialiser stands in another file of this class.
    private static class Writers
    {
        public static readonly WildlifeJson Readable = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        public static readonly WildlifeJson Complete = new(new JsonSerializerOptions(Readable.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });
    public static WildlifeJson Readable => ForPeople.Readable;
    // In a class of its own: the generated half of this one sets its options after the fields written here.
    private static class ForPeople
        public static readonly WildlifeJson Readable =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
