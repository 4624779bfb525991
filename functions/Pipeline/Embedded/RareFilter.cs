using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>Counts the rows of a filter no further than needed to say which of several leads a query, and whether one has few enough to be sorted.</summary>
internal static class RareFilter
{
    /// <summary>How many rows a question has, at the most so many.</summary>
    public static long Count(SqliteConnection connection, int most, string rows, params (string Name, object? Value)[] parameters) =>
        (long)connection.Scalar($"SELECT count(*) FROM ({rows} LIMIT {most});", parameters)!;
}
