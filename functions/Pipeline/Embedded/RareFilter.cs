using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>Says whether a filter has few rows: such a filter leads a query, and one with many is checked along another order, where a page is soon full.</summary>
internal static class RareFilter
{
    private const int Few = 2000;

    /// <summary>Whether a question for the filter's rows has few answers.</summary>
    public static bool Is(SqliteConnection connection, string rows, params (string Name, object? Value)[] parameters) => Count(connection, rows, parameters) <= Few;

    /// <summary>How many answers a question has; it counts no further than what is no longer few.</summary>
    public static long Count(SqliteConnection connection, string rows, params (string Name, object? Value)[] parameters) =>
        (long)connection.Scalar($"SELECT count(*) FROM ({rows} LIMIT {Few + 1});", parameters)!;
}
