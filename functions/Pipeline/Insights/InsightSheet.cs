using System.IO.Compression;
using System.Text.Json;
using Wildlife.Cases;

namespace Wildlife.Insights;

/// <summary>The figures of one day or one month as they are kept: packed, since a busy month has thousands of cells.</summary>
/// <param name="Period"><c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="AsOf">When it was counted.</param>
/// <param name="Packed">Its cells: JSON, compressed with Brotli.</param>
public sealed record InsightSheet(string Period, DateTimeOffset AsOf, byte[] Packed)
{
    /// <summary>Packs figures.</summary>
    /// <param name="period">The period.</param>
    /// <param name="asOf">When they were counted.</param>
    /// <param name="content">The figures.</param>
    internal static InsightSheet Of(string period, DateTimeOffset asOf, SheetContent content)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, content, WildlifeJson.Default.SheetContent);
        }

        return new InsightSheet(period, asOf, packed.ToArray());
    }

    /// <summary>Unpacks the figures.</summary>
    internal SheetContent Open()
    {
        using var brotli = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(brotli, WildlifeJson.Default.SheetContent)!;
    }
}

/// <summary>What a sheet counts.</summary>
/// <param name="Adverts">Adverts first read in the period.</param>
/// <param name="Cases">Cases opened in it.</param>
public sealed record SheetContent(IReadOnlyList<InsightCell> Adverts, IReadOnlyList<CaseCell> Cases);

/// <summary>Says that a day must be counted again.</summary>
/// <param name="Day"><c>yyyy-MM-dd</c>.</param>
/// <param name="IsRolling">Somebody counts it now: what changes from here on must be noted anew.</param>
public sealed record InsightMark(string Day, bool IsRolling);

/// <summary>A case that figures leave out while an authority's hold is on it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Until">When the hold ends by itself.</param>
/// <param name="Adverts">Its adverts, by <see cref="InsightRecords.AdvertId"/>.</param>
public sealed record HeldCase(string CaseId, DateTimeOffset Until, IReadOnlyList<string> Adverts);

/// <summary>The kinds of records that figures are kept in.</summary>
internal static class InsightRecords
{
    private const string Container = "insights";

    public static readonly RecordKind<AdvertFact> Advert = new("advert-fact", Container, WildlifeJson.Default.AdvertFact);
    public static readonly RecordKind<CaseFact> Case = new("case-fact", Container, WildlifeJson.Default.CaseFact);
    public static readonly RecordKind<InsightMark> Mark = new("insight-mark", Container, WildlifeJson.Default.InsightMark);
    public static readonly RecordKind<InsightSheet> Day = new("insight-day", Container, WildlifeJson.Default.InsightSheet);
    public static readonly RecordKind<InsightSheet> Month = new("insight-month", Container, WildlifeJson.Default.InsightSheet);
    public static readonly RecordKind<HeldCase> Held = new("held-case", Container, WildlifeJson.Default.HeldCase);

    public static RecordKey MarkKey(string day) => new("days", day);

    public static RecordKey DayKey(string day) => new(day[..7], day);

    public static RecordKey MonthKey(string month) => new(month[..4], month);

    public static RecordKey HeldKey(string caseId) => new("held", caseId);

    // An ad id may hold anything; a record's id may not.
    public static string AdvertId(string source, string adId) => Sha256Hex.Of($"{source}/{adId}")[..32];

    public static RecordKey AdvertKey(DateOnly day, string source, string adId) => new(IsoDay(day), AdvertId(source, adId));

    public static string AdvertTag(string advertId) => $"advert:{advertId}";

    public static RecordKey CaseKeyOf(CaseFact fact) => new(IsoDay(fact.Day), fact.CaseId);

    public static string CaseTag(string caseId) => $"case:{caseId}";

    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string IsoMonth(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every record of a list, page by page.</summary>
    public static async IAsyncEnumerable<Stored<T>> AllAsync<T>(
        this IRecordStore records, RecordKind<T> kind, RecordQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken) where T : class
    {
        while (true)
        {
            var page = await records.ListAsync(kind, query, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if (page.Continuation is null)
            {
                yield break;
            }

            query = query with { Continuation = page.Continuation };
        }
    }
}
