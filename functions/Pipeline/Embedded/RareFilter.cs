using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>
/// Says whether a filter has few rows. Such a filter leads the query and its rows are sorted; one with many is checked along the list's own order,
/// where a page is soon full. Either alone is slow for the other kind: a rare taxon would be looked for through all cases.
/// </summary>
internal static class RareFilter
{
    private const int Few = 2000;

    /// <summary>Whether a question for the filter's rows has few answers; it counts no further.</summary>
    public static bool Is(SqliteConnection connection, string rows, params (string Name, object? Value)[] parameters) =>
        (long)connection.Scalar($"SELECT count(*) FROM ({rows} LIMIT {Few + 1});", parameters)! <= Few;
}
