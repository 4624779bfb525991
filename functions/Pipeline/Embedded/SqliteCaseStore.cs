using System.Text.Json;
using Microsoft.Data.Sqlite;
using Wildlife.Cases;

namespace Wildlife.Embedded;

/// <summary>Cases, listings and links in SQLite: documents as JSON, with the columns beside them that filters and order need.</summary>
/// <param name="database">The installation's database.</param>
public sealed partial class SqliteCaseStore(SqliteDatabase database) : ICaseStore
{
    /// <inheritdoc/>
    public Task<Stored<Case>?> GetCaseAsync(string caseId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT document, version FROM cases WHERE case_id = $id;",
                row => new Stored<Case>(ReadCase(row), ETagOf(row.GetInt64(1))),
                ("$id", caseId)).FirstOrDefault(),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListCaseIdsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(
            connection => connection.Query("SELECT case_id FROM cases UNION SELECT case_id FROM case_events ORDER BY case_id;", row => row.GetString(0)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> GetEventsAsync(string caseId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            connection => connection.Query(
                "SELECT document FROM case_events WHERE case_id = $id ORDER BY sequence;",
                row => JsonSerializer.Deserialize(row.GetString(0), WildlifeJson.Default.RecordedEvent)!,
                ("$id", caseId)),
            cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TryAppendAsync(Case projection, IReadOnlyList<RecordedEvent> events, string? etag, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (!TryWriteCase(connection, projection, etag))
                {
                    return false;
                }

                foreach (var recorded in events)
                {
                    connection.Execute(
                        "INSERT INTO case_events (case_id, sequence, document) VALUES ($id, $sequence, $document);",
                        ("$id", recorded.CaseId), ("$sequence", recorded.Sequence), ("$document", JsonSerializer.Serialize(recorded, WildlifeJson.Readable.RecordedEvent)));
                }

                WriteFacets(connection, projection);
                SqliteCaseOutbox.Add(connection, events);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<StorePage<Case>> ListCasesAsync(CaseQuery query, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            var facets = new (string Name, string? Value)[] { ("taxon", query.Taxon), ("source", query.Source), ("country", query.Country), ("operation", query.Operation), ("result", query.Result) }
                .Where(facet => facet.Value is not null).ToList();
            // A facet has its cases in the list's order; the rarest of several leads, and the others are checked.
            var lead = facets.Count < 2 ? facets.FirstOrDefault().Name : facets.MinBy(facet => CountOf(connection, facet.Name, facet.Value!)).Name;
            var own = lead is null ? "c" : "r";
            var select = new KeysetSelect(
                lead is null ? "cases c" : "case_facets r CROSS JOIN cases c ON c.case_id = r.case_id",
                "c.document",
                query.Newest ? [$"{own}.updated DESC", $"{own}.case_id"] : [$"{own}.tier", $"{own}.score DESC", $"{own}.case_id"]);
            select.Where($"{own}.state = $state", "$state", query.State);
            select.Where($"{own}.tier = $tier", "$tier", query.Tier);
            foreach (var (facet, value) in facets)
            {
                var condition = facet == lead
                    ? $"r.facet = '{facet}' AND r.value = ${facet}"
                    : $"EXISTS (SELECT 1 FROM case_facets f WHERE f.facet = '{facet}' AND f.value = ${facet} AND f.case_id = r.case_id)";
                select.Where(condition, $"${facet}", value);
            }

            return select.Page(connection, ReadCase, query.Limit, query.Continuation);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SellerLink>> FindLinksAsync(IReadOnlyList<string> sellerKeys, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SellerLink>>(
            connection => sellerKeys.SelectMany(key => connection.Query(
                "SELECT document FROM seller_links WHERE seller_key = $key ORDER BY source, ad_id;",
                row => JsonSerializer.Deserialize(row.GetString(0), WildlifeJson.Default.SellerLink)!,
                ("$key", key))).ToList(),
            cancellationToken);

    /// <inheritdoc/>
    public Task AddLinksAsync(IReadOnlyList<SellerLink> links, CancellationToken cancellationToken) => links.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(
            connection => links.Sum(link => connection.Execute(
                "INSERT INTO seller_links (seller_key, source, ad_id, case_id, document) VALUES ($key, $source, $adId, $caseId, $document) ON CONFLICT DO NOTHING;",
                ("$key", link.SellerKey), ("$source", link.Source), ("$adId", link.AdId), ("$caseId", link.CaseId),
                ("$document", JsonSerializer.Serialize(link, WildlifeJson.Readable.SellerLink)))),
            cancellationToken);

    /// <inheritdoc/>
    public Task RemoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, CancellationToken cancellationToken) => sellerKeys.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(
            connection => sellerKeys.Sum(key => connection.Execute(
                "DELETE FROM seller_links WHERE seller_key = $key AND source = $source AND ad_id = $adId;", ("$key", key), ("$source", listing.Source), ("$adId", listing.AdId))),
            cancellationToken);

    /// <inheritdoc/>
    public Task MoveLinksAsync(IReadOnlyList<string> sellerKeys, ListingReference listing, string caseId, CancellationToken cancellationToken) => sellerKeys.Count == 0
        ? Task.CompletedTask
        : database.WriteAsync(
            connection => sellerKeys.Sum(key => connection.Execute(
                """
                UPDATE seller_links SET case_id = $caseId, document = json_set(document, '$.caseId', $caseId)
                WHERE seller_key = $key AND source = $source AND ad_id = $adId AND case_id <> $caseId;
                """,
                ("$key", key), ("$source", listing.Source), ("$adId", listing.AdId), ("$caseId", caseId))),
            cancellationToken);

    private static bool TryWriteCase(SqliteConnection connection, Case projection, string? etag)
    {
        var sql = etag is null
            ? """
              INSERT INTO cases (case_id, version, document, state, tier, score, updated)
              VALUES ($id, $version, $document, $state, $tier, $score, $updated) ON CONFLICT DO NOTHING;
              """
            : """
              UPDATE cases SET version = $version, document = $document, state = $state, tier = $tier, score = $score, updated = $updated
              WHERE case_id = $id AND version = $read;
              """;
        return connection.Execute(
            sql,
            ("$id", projection.Id),
            ("$version", projection.Version),
            ("$document", JsonSerializer.Serialize(projection, WildlifeJson.Readable.Case)),
            ("$state", WireName.Of(projection.State)),
            ("$tier", (int)projection.Tier),
            ("$score", projection.Score),
            ("$updated", projection.UpdatedAt.ToUnixTimeMilliseconds()),
            ("$read", etag is null ? null : VersionOf(etag))) == 1;
    }

    private static void WriteFacets(SqliteConnection connection, Case projection)
    {
        connection.Execute("DELETE FROM case_facets WHERE case_id = $id;", ("$id", projection.Id));
        var facets = projection.Taxa.Select(taxon => ("taxon", taxon))
            .Concat(projection.Sources.Select(source => ("source", source)))
            .Concat(projection.Countries.Select(country => ("country", country)))
            .Concat(projection.Operations.Select(operation => ("operation", operation)))
            .Concat(projection.Results.Select(result => ("result", result)));
        foreach (var (facet, value) in facets)
        {
            connection.Execute(
                "INSERT INTO case_facets (facet, value, case_id, tier, score, updated, state) VALUES ($facet, $value, $id, $tier, $score, $updated, $state);",
                ("$facet", facet), ("$value", value), ("$id", projection.Id), ("$tier", (int)projection.Tier), ("$score", projection.Score),
                ("$updated", projection.UpdatedAt.ToUnixTimeMilliseconds()), ("$state", WireName.Of(projection.State)));
        }
    }

    private static long CountOf(SqliteConnection connection, string facet, string value) =>
        RareFilter.Count(connection, 2000, "SELECT 1 FROM case_facets WHERE facet = $facet AND value = $value", ("$facet", facet), ("$value", value));

    private static Case ReadCase(SqliteDataReader row) => JsonSerializer.Deserialize(row.GetString(0), WildlifeJson.Default.Case)!;

    private static string ETagOf(long version) => $"\"{version}\"";

    private static long VersionOf(string etag) => long.TryParse(etag.Trim('"'), out var version) ? version : -1;
}
