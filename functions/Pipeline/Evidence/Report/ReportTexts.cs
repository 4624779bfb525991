using System.Text.Json;

namespace Wildlife.Evidence;

/// <summary>The words of the report in one language: <c>data/report/LANG.json</c>. Each is required, so a language is whole or is not read.</summary>
public sealed record ReportTexts
{
    /// <summary>The languages there are.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "nl", "de", "hu"];

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Names of values: <c>kind.wire-name</c>, e.g. <c>triage.unclear</c>.</summary>
    public required IReadOnlyDictionary<string, string> WireNames { get; init; }

    /// <summary>Evidence report</summary>
    public required string Title { get; init; }
    /// <summary>Brief</summary>
    public required string BriefTitle { get; init; }
    /// <summary>A lead, not a finding. 'Potentially illegal' and …</summary>
    public required string Lead { get; init; }
    /// <summary>Case</summary>
    public required string Case { get; init; }
    /// <summary>State</summary>
    public required string State { get; init; }
    /// <summary>Urgency</summary>
    public required string Tier { get; init; }
    /// <summary>Score (0 to 1)</summary>
    public required string Score { get; init; }
    /// <summary>Opened</summary>
    public required string Opened { get; init; }
    /// <summary>Shows the state of</summary>
    public required string AsOf { get; init; }
    /// <summary>Marketplaces</summary>
    public required string Sources { get; init; }
    /// <summary>Countries</summary>
    public required string Countries { get; init; }
    /// <summary>Species</summary>
    public required string Taxa { get; init; }
    /// <summary>Adverts</summary>
    public required string Adverts { get; init; }
    /// <summary>of them different</summary>
    public required string AdvertGroups { get; init; }
    /// <summary>Removed (two readings)</summary>
    public required string Removed { get; init; }
    /// <summary>Reported by</summary>
    public required string ReportedBy { get; init; }
    /// <summary>Package made by</summary>
    public required string MadeBy { get; init; }
    /// <summary>Made</summary>
    public required string MadeAt { get; init; }
    /// <summary>Made with</summary>
    public required string MadeWith { get; init; }
    /// <summary>Source, information, handling</summary>
    public required string Grade { get; init; }
    /// <summary>The grade is of the seller and the statements. That the …</summary>
    public required string GradeNote { get; init; }
    /// <summary>Facts</summary>
    public required string SummaryHeading { get; init; }
    /// <summary>Reasons</summary>
    public required string WhyHeading { get; init; }
    /// <summary>Law cited</summary>
    public required string LawHeading { get; init; }
    /// <summary>Advert</summary>
    public required string AdvertHeading { get; init; }
    /// <summary>Readings and how they were captured</summary>
    public required string ReadingsHeading { get; init; }
    /// <summary>Custody: everything that happened in the case</summary>
    public required string CustodyHeading { get; init; }
    /// <summary>Integrity and how to check it</summary>
    public required string IntegrityHeading { get; init; }
    /// <summary>Time-stamps</summary>
    public required string TimeStampHeading { get; init; }
    /// <summary>What is missing</summary>
    public required string AbsentHeading { get; init; }
    /// <summary>Limits</summary>
    public required string LimitsHeading { get; init; }
    /// <summary>Next steps</summary>
    public required string NextHeading { get; init; }
    /// <summary>Linked cases</summary>
    public required string LinkedHeading { get; init; }
    /// <summary>Address</summary>
    public required string Url { get; init; }
    /// <summary>Seller as shown</summary>
    public required string Seller { get; init; }
    /// <summary>Place as written</summary>
    public required string Location { get; init; }
    /// <summary>Price asked</summary>
    public required string Price { get; init; }
    /// <summary>Contacts in the advert</summary>
    public required string Contacts { get; init; }
    /// <summary>First read</summary>
    public required string FirstSeen { get; init; }
    /// <summary>Last read</summary>
    public required string LastSeen { get; init; }
    /// <summary>Product</summary>
    public required string Product { get; init; }
    /// <summary>EU annex</summary>
    public required string Annex { get; init; }
    /// <summary>Legal position</summary>
    public required string Triage { get; init; }
    /// <summary>Verdict of the software</summary>
    public required string Verdict { get; init; }
    /// <summary>Warning signs</summary>
    public required string RedFlags { get; init; }
    /// <summary>Exemptions claimed, not verified</summary>
    public required string Exemptions { get; init; }
    /// <summary>Documents quoted, not verified</summary>
    public required string Documents { get; init; }
    /// <summary>Text as read</summary>
    public required string TextAsRead { get; init; }
    /// <summary>Pictures as received</summary>
    public required string Pictures { get; init; }

    /// <summary>The page as seen</summary>
    public required string PageAsSeen { get; init; }

    /// <summary>Drawn from the kept bytes alone … by {0}; requests refused: {1}</summary>
    public required string DrawnWith { get; init; }

    /// <summary>What it loaded, kept</summary>
    public required string ResourcesKept { get; init; }

    /// <summary>not kept</summary>
    public required string ResourcesMissing { get; init; }
    /// <summary>Reason</summary>
    public required string Reason { get; init; }
    /// <summary>Words in the advert</summary>
    public required string Words { get; init; }
    /// <summary>Source of law</summary>
    public required string Law { get; init; }
    /// <summary>Time (UTC)</summary>
    public required string Time { get; init; }
    /// <summary>Found</summary>
    public required string Found { get; init; }
    /// <summary>Page (WARC file)</summary>
    public required string Page { get; init; }
    /// <summary>Record</summary>
    public required string Record { get; init; }
    /// <summary>HTTP status</summary>
    public required string Status { get; init; }
    /// <summary>Answer received</summary>
    public required string FetchedAt { get; init; }
    /// <summary>IP address</summary>
    public required string Address { get; init; }
    /// <summary>TLS version and cipher</summary>
    public required string Tls { get; init; }
    /// <summary>SHA-256 of the server's certificate</summary>
    public required string Certificate { get; init; }
    /// <summary>User agent</summary>
    public required string Agent { get; init; }
    /// <summary>Clock</summary>
    public required string Clock { get; init; }
    /// <summary>Redirects</summary>
    public required string Redirects { get; init; }
    /// <summary>Unchanged since</summary>
    public required string RevisitOf { get; init; }
    /// <summary>Captured by</summary>
    public required string CapturedBy { get; init; }
    /// <summary>How</summary>
    public required string CapturedHow { get; init; }
    /// <summary>File handed in</summary>
    public required string ImportedFile { get; init; }
    /// <summary>Imported</summary>
    public required string ImportedAt { get; init; }
    /// <summary>No.</summary>
    public required string Number { get; init; }
    /// <summary>Event</summary>
    public required string Event { get; init; }
    /// <summary>Who</summary>
    public required string Actor { get; init; }
    /// <summary>SHA-256</summary>
    public required string Hash { get; init; }
    /// <summary>File</summary>
    public required string File { get; init; }
    /// <summary>Bytes</summary>
    public required string Bytes { get; init; }
    /// <summary>not known</summary>
    public required string Unknown { get; init; }
    /// <summary>none</summary>
    public required string None { get; init; }
    /// <summary>nobody named</summary>
    public required string Nobody { get; init; }
    /// <summary>Each page was kept as received and named by its SHA-256. …</summary>
    public required string IntegrityText { get; init; }
    /// <summary>The pages are WARC/1.1 files. Any replay tool (for example …</summary>
    public required string ReplayText { get; init; }
    /// <summary>No time-stamp authority is configured. Nothing outside this …</summary>
    public required string TimeStampNone { get; init; }
    /// <summary>The authority is asked for an RFC 3161 time-stamp over …</summary>
    public required string TimeStampText { get; init; }
    /// <summary>qualified under eIDAS according to the operator</summary>
    public required string Qualified { get; init; }
    /// <summary>not qualified under eIDAS</summary>
    public required string NotQualified { get; init; }
    /// <summary>whether qualified under eIDAS is not known</summary>
    public required string QualifiedUnknown { get; init; }
    /// <summary>What is said of the law is information with its source and …</summary>
    public required string LimitsText { get; init; }
    /// <summary>Have species and product identified by an expert, from the …</summary>
    public required string NextIdentify { get; init; }
    /// <summary>Ask the CITES management authority about the documents …</summary>
    public required string NextDocuments { get; init; }
    /// <summary>Before the seller or the platform hears of it, ask whether …</summary>
    public required string NextHold { get; init; }
    /// <summary>More in the report:</summary>
    public required string More { get; init; }

    /// <summary>What a value is called; the value itself where the language has no word for it.</summary>
    /// <param name="kind">The kind, e.g. <c>triage</c>.</param>
    /// <param name="wireName">The value's name in documents.</param>
    public string Word(string kind, string wireName) => WireNames.GetValueOrDefault($"{kind}.{wireName}", wireName);

    /// <summary>Reads all languages.</summary>
    /// <param name="folder">The folder <c>report</c> of the data.</param>
    /// <exception cref="InvalidDataException">A language is missing or not whole.</exception>
    public static IReadOnlyDictionary<string, ReportTexts> Load(string folder) => Languages.ToDictionary(language => language, language => Read(Path.Combine(folder, $"{language}.json")), StringComparer.Ordinal);

    private static ReportTexts Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(path), WildlifeJson.Default.ReportTexts) ?? throw new InvalidDataException($"{path} is empty");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path} cannot be read: {malformed.Message}", malformed);
        }
    }
}
