using System.Globalization;
using Microsoft.Data.Sqlite;
using Wildlife.Crawl;

namespace Wildlife.Embedded;

/// <summary>Host leases in SQLite. Each change is one immediate transaction, which SQLite lets one process at a time make.</summary>
/// <param name="database">The installation's database.</param>
public sealed class SqliteHostLeases(SqliteDatabase database) : IHostLeases
{
    // A full row of slots is looked at again after this time, or when the first of them lapses.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public Task<HostTurn> TakeAsync(string host, HostTerms terms, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return database.WriteAsync(connection => Take(connection, host, terms, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(string host, string slot, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute("DELETE FROM host_slots WHERE host = $host AND slot = $slot;", ("$host", host), ("$slot", slot)),
            cancellationToken);

    /// <inheritdoc/>
    public Task PauseAsync(string host, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => SetFree(connection, host, until), cancellationToken);

    private static HostTurn Take(SqliteConnection connection, string host, HostTerms terms, DateTimeOffset now)
    {
        connection.Execute("DELETE FROM host_slots WHERE host = $host AND until <= $now;", ("$host", host), ("$now", now.ToUnixTimeMilliseconds()));
        var held = (long)connection.Scalar("SELECT count(*) FROM host_slots WHERE host = $host;", ("$host", host))!;
        if (held >= terms.AtOnce)
        {
            return new HostTurn(null, now + LookAgain);
        }

        var free = connection.Scalar("SELECT free FROM host_turns WHERE host = $host;", ("$host", host)) is long noted ? DateTimeOffset.FromUnixTimeMilliseconds(noted) : now;
        var start = free > now ? free : now;
        if (start - now > terms.LongestWait)
        {
            return new HostTurn(null, start);
        }

        SetFree(connection, host, start + terms.Delay);
        var slot = ((long)connection.Scalar("UPDATE host_turns SET taken = taken + 1 WHERE host = $host RETURNING taken;", ("$host", host))!).ToString(CultureInfo.InvariantCulture);
        connection.Execute(
            "INSERT INTO host_slots (host, slot, until) VALUES ($host, $slot, $until);",
            ("$host", host), ("$slot", slot), ("$until", (start + terms.Hold).ToUnixTimeMilliseconds()));
        return new HostTurn(slot, start);
    }

    private static int SetFree(SqliteConnection connection, string host, DateTimeOffset free) => connection.Execute(
        "INSERT INTO host_turns (host, free) VALUES ($host, $free) ON CONFLICT DO UPDATE SET free = max(free, $free);",
        ("$host", host), ("$free", free.ToUnixTimeMilliseconds()));
}
