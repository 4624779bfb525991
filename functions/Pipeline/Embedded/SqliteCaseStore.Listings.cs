using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

public sealed partial class SqliteCaseStore
{
    // Listings that are no suspects have no tier; they sort behind all that do.
    private const int NoTier = 9;

    /// <inheritdoc/>
    public Task<Stored<Listing>?> GetListingAsync(string source, string adId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT document, version FROM listings WHERE source = $source AND ad_id = $adId;",
                row => new Stored<Listing>(ReadListing(row), ETagOf(row.GetInt64(1))),
                ("$source", source), ("$adId", adId)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<string?> TrySaveListingAsync(Listing listing, string? etag, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var version = etag is null ? 1 : VersionOf(etag) + 1;
                var row = connection.Scalar(etag is null ? InsertListing : UpdateListing, ColumnsOf(listing, version));
                if (row is null)
                {
                    return null;
                }

                WriteTaxa(connection, listing, (long)row);
                WriteText(connection, listing, (long)row);
                return ETagOf(version);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<StorePage<Listing>> ListListingsAsync(ListingQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ListingSelect.Of(connection, query).Page(connection, ReadListing, query.Limit, query.Continuation), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindGroupAsync(TextFingerprint fingerprint, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => Enumerable.Range(0, TextFingerprint.Bands)
                .SelectMany(band => connection.Query(
                    "SELECT signature, observed, group_id FROM fingerprints WHERE band = $band AND value = $value;",
                    row => (Other: TextFingerprint.FromBytes((byte[])row.GetValue(0)), Observed: row.GetInt64(1), Group: row.GetString(2)),
                    ("$band", band), ("$value", fingerprint.Band(band))))
                .Where(candidate => candidate.Other.SimilarityTo(fingerprint) >= TextFingerprint.SameAdvert)
                .OrderBy(candidate => candidate.Observed)
                .ThenBy(candidate => candidate.Group, StringComparer.Ordinal)
                .Select(candidate => candidate.Group)
                .FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task AddFingerprintAsync(Listing listing, TextFingerprint fingerprint, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => Enumerable.Range(0, TextFingerprint.Bands).Sum(band => connection.Execute(
                """
                INSERT INTO fingerprints (band, value, source, ad_id, signature, observed, group_id)
                VALUES ($band, $value, $source, $adId, $signature, $observed, $group) ON CONFLICT DO NOTHING;
                """,
                ("$band", band), ("$value", fingerprint.Band(band)), ("$source", listing.Source), ("$adId", listing.AdId),
                ("$signature", fingerprint.ToBytes()), ("$observed", listing.FirstObservedAt.ToUnixTimeMilliseconds()), ("$group", listing.GroupId))),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentUse>> FindDocumentUsesAsync(string number, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DocumentUse>>(
            connection => connection.Query(
                "SELECT source, ad_id, group_id FROM document_uses WHERE number = $number ORDER BY source, ad_id;",
                row => new DocumentUse(number, row.GetString(0), row.GetString(1), row.GetString(2)),
                ("$number", number)),
            cancellationToken);

    /// <inheritdoc/>
    public Task AddDocumentUseAsync(DocumentUse use, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "INSERT INTO document_uses (number, source, ad_id, group_id) VALUES ($number, $source, $adId, $group) ON CONFLICT DO NOTHING;",
                ("$number", use.Number), ("$source", use.Source), ("$adId", use.AdId), ("$group", use.GroupId)),
            cancellationToken);

    private const string InsertListing = """
        INSERT INTO listings (source, ad_id, version, document, verdict, tier, score, state, country, observed, group_id, case_id)
        VALUES ($source, $adId, $version, $document, $verdict, $tier, $score, $state, $country, $observed, $group, $case)
        ON CONFLICT DO NOTHING RETURNING row;
        """;

    private const string UpdateListing = """
        UPDATE listings SET version = $version, document = $document, verdict = $verdict, tier = $tier, score = $score, state = $state,
            country = $country, observed = $observed, group_id = $group, case_id = $case
        WHERE source = $source AND ad_id = $adId AND version = $version - 1 RETURNING row;
        """;

    private const string InsertTaxon = """
        INSERT INTO listing_taxa (taxon, row, tier, score, source, ad_id, observed, verdict, state, country)
        SELECT $taxon, row, tier, score, source, ad_id, observed, verdict, state, country FROM listings WHERE row = $row;
        """;

    private static (string Name, object? Value)[] ColumnsOf(Listing listing, long version) =>
    [
        ("$source", listing.Source),
        ("$adId", listing.AdId),
        ("$version", version),
        ("$document", JsonSerializer.Serialize(listing, WildlifeJson.Readable.Listing)),
        ("$verdict", WireName.Of(listing.Assessment.Verdict)),
        ("$tier", listing.Assessment.Tier is { } tier ? (int)tier : NoTier),
        ("$score", listing.Assessment.Score),
        ("$state", WireName.Of(listing.State)),
        ("$country", listing.Country ?? ""),
        ("$observed", listing.LastObservedAt.ToUnixTimeMilliseconds()),
        ("$group", listing.GroupId),
        ("$case", listing.CaseId),
    ];

    private static void WriteTaxa(SqliteConnection connection, Listing listing, long row)
    {
        connection.Execute("DELETE FROM listing_taxa WHERE row = $row;", ("$row", row));
        foreach (var taxon in listing.Assessment.Taxa.Select(mention => mention.Name).Distinct(StringComparer.Ordinal))
        {
            connection.Execute(InsertTaxon, ("$taxon", taxon), ("$row", row));
        }
    }

    private static void WriteText(SqliteConnection connection, Listing listing, long row)
    {
        connection.Execute("DELETE FROM listing_text WHERE rowid = $row;", ("$row", row));
        connection.Execute(
            "INSERT INTO listing_text (rowid, title, description) VALUES ($row, $title, $description);",
            ("$row", row), ("$title", listing.Title), ("$description", listing.Description));
    }

    private static Listing ReadListing(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), WildlifeJson.Default.Listing)!;
}
