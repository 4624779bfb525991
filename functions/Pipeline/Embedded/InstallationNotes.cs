namespace Wildlife.Embedded;

/// <summary>Small facts about an embedded installation that must survive a restart: what kind it is, which secret its seller keys were made with.</summary>
/// <param name="database">The installation's database.</param>
public sealed class InstallationNotes(SqliteDatabase database)
{
    /// <summary>A note; null where it was never written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.Scalar("SELECT value FROM notes WHERE name = $name;", ("$name", name)) as string, cancellationToken);

    /// <summary>Writes a note over what it said before.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">What it says.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task WriteAsync(string name, string value, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "INSERT INTO notes (name, value) VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = $value;",
                ("$name", name), ("$value", value)),
            cancellationToken);
}
