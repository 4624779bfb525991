using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Wildlife.Tests.Local;

/// <summary>What an installation came to, without what may differ between two runs: names of objects, listings, cases, events.</summary>
internal static partial class InstallationState
{
    public static IReadOnlyList<string> Read(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "wildlife.db")};Pooling=False");
        connection.Open();
        return
        [
            .. Rows(connection, "SELECT 'object ' || container || '/' || name FROM objects ORDER BY container, name").Select(WithoutHashes),
            .. Rows(connection, "SELECT 'work ' || stage || ' ' || id || ' ' || state FROM work ORDER BY stage, id").Select(WithoutHashes),
            .. Rows(connection, "SELECT 'url ' || source || ' ' || url || ' ' || coalesce(status, '') || ' ' || coalesce(kind, '') FROM frontier ORDER BY source, url"),
            .. Rows(connection, "SELECT 'listing ' || source || '/' || ad_id || ' ' || document FROM listings ORDER BY source, ad_id").Select(WithoutHashes),
            .. Rows(connection, "SELECT 'link ' || document FROM seller_links ORDER BY seller_key, source, ad_id"),
            .. Rows(connection, "SELECT 'case ' || document FROM cases ORDER BY case_id").Select(WithoutHashes),
            .. Rows(connection, "SELECT 'event ' || document FROM case_events ORDER BY case_id, sequence").Select(WithoutHashes),
        ];
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    // A page's object holds the headers as received, with the server's own Date: its hash, and all hashes over it, differ between runs.
    private static string WithoutHashes(string row) => Hash().Replace(row, "#");

    [GeneratedRegex("[0-9a-f]{64}|-[0-9a-f]{16}\\.json", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
