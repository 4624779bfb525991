using Microsoft.Data.Sqlite;

namespace Wildlife.Embedded;

/// <summary>Short forms for the three things a statement does: change rows, answer one value, answer rows.</summary>
internal static class SqliteCommands
{
    public static int Execute(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        connection.Run(sql, parameters, command => command.ExecuteNonQuery());

    public static object? Scalar(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters) =>
        connection.Run(sql, parameters, command => command.ExecuteScalar());

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters) =>
        connection.Run(sql, parameters, command =>
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        });

    private static T Run<T>(this SqliteConnection connection, string sql, (string Name, object? Value)[] parameters, Func<SqliteCommand, T> run)
    {
        if (connection is not PreparedConnection prepared)
        {
            using var once = connection.CreateCommand();
            once.CommandText = sql;
            return run(Fill(once, parameters));
        }

        // A command that failed is not used again.
        var command = prepared.Take(sql);
        try
        {
            var result = run(Fill(command, parameters));
            prepared.GiveBack(command);
            return result;
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    private static SqliteCommand Fill(SqliteCommand command, (string Name, object? Value)[] parameters)
    {
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
