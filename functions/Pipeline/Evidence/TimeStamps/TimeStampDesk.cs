using System.Security.Cryptography;

namespace Wildlife.Evidence;

/// <summary>Gets the time-stamps of packages: each authority is asked once per package, and what it answered is kept.</summary>
/// <param name="client">The network.</param>
/// <param name="authorities">Whom to ask.</param>
public sealed class TimeStampDesk(HttpClient client, IReadOnlyList<TimeStampAuthority> authorities)
{
    /// <summary>Adds the time-stamps that a package does not have yet.</summary>
    /// <returns>Why one is missing, one line each.</returns>
    internal async Task<IReadOnlyList<string>> StampAsync(PackageFolder folder, ReadOnlyMemory<byte> manifest, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        for (var number = 1; number <= authorities.Count; number++)
        {
            var (authority, path) = (authorities[number - 1], $"{PackageForm.TimeStamps}{number}.tst");
            if (await folder.ReadAsync(path, cancellationToken).ConfigureAwait(false) is not null)
            {
                continue;
            }

            try
            {
                var token = await TimeStampRequest.AskAsync(client, authority, SHA256.HashData(manifest.Span), cancellationToken).ConfigureAwait(false);
                await folder.KeepAsync(path, token, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeStampException refused)
            {
                problems.Add($"no time-stamp from {authority.Name}: {refused.Message}; the same command asks again");
            }
        }

        return problems;
    }
}
