using Wildlife.Embedded;

namespace Wildlife.Local.Host;

/// <summary>Keeps invented adverts and real ones apart: a data folder is the demo's or it is not, from its first use on.</summary>
internal static class InstallationKind
{
    public const string Demo = "demo";
    public const string Real = "real";
    private const string Note = "kind";

    /// <exception cref="UsageException">The folder is of the other kind.</exception>
    public static async Task ClaimAsync(InstallationNotes notes, string kind, CancellationToken cancellationToken)
    {
        var found = await notes.ReadAsync(Note, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            await notes.WriteAsync(Note, kind, cancellationToken).ConfigureAwait(false);
        }
        else if (found != kind)
        {
            throw new UsageException(kind == Demo
                ? "the data folder holds real pages, and the demo's invented ones must not mix with them: name another folder with --data"
                : "the data folder holds the demo's invented adverts, and real ones must not mix with them: name another folder with --data");
        }
    }

    /// <summary>Whether the folder is the demo's.</summary>
    public static async Task<bool> IsDemoAsync(InstallationNotes notes, CancellationToken cancellationToken) =>
        await notes.ReadAsync(Note, cancellationToken).ConfigureAwait(false) == Demo;
}
