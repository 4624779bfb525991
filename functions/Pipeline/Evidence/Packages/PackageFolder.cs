using Wildlife.Replay;

namespace Wildlife.Evidence;

/// <summary>What was made for one package, in the container <c>evidence</c>; copied members lie beside, shared by all packages.</summary>
internal sealed class PackageFolder(IEvidenceStore store, string caseId, string key)
{
    private readonly string prefix = EvidenceNames.Package(caseId, key);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellationToken) => store.ReadAsync(Containers.Evidence, prefix + path, cancellationToken);

    /// <summary>Writes a member that is not there yet.</summary>
    /// <returns>What is there now: another one may have been faster.</returns>
    public async Task<ReadOnlyMemory<byte>> KeepAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        await store.TryCreateAsync(Containers.Evidence, prefix + path, content, cancellationToken).ConfigureAwait(false)
            ? content
            : await ReadAsync(path, cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException($"evidence/{prefix}{path} is there and cannot be read: run 'verify'");

    /// <summary>The members below a folder.</summary>
    public async Task<List<string>> ListAsync(string folder, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        await foreach (var name in store.ListAsync(Containers.Evidence, prefix + folder, cancellationToken).ConfigureAwait(false))
        {
            paths.Add(name[prefix.Length..]);
        }

        return paths;
    }

    /// <summary>Writes the package.</summary>
    public async Task WriteAsync(PackageManifest manifest, Stream output, CancellationToken cancellationToken)
    {
        var manifestBytes = await ReadAsync(PackageForm.Manifest, cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException($"evidence/{prefix}{PackageForm.Manifest} is missing: run 'verify'");
        var members = manifest.Members.ToDictionary(member => member.Path, StringComparer.Ordinal);
        var stamps = await ReadStampsAsync(cancellationToken).ConfigureAwait(false);
        var zip = new ZipWriter(output);
        foreach (var path in members.Keys.Concat(stamps.Keys).Append(PackageForm.Manifest).Append(PackageForm.Sums).Order(StringComparer.Ordinal))
        {
            var content = path switch
            {
                PackageForm.Manifest => manifestBytes,
                PackageForm.Sums => PackageForm.SumsOf(manifest, manifestBytes.Span),
                _ => stamps.TryGetValue(path, out var stamp) ? stamp : await ReadMemberAsync(members[path], cancellationToken).ConfigureAwait(false),
            };
            await zip.AddAsync(path, content, cancellationToken).ConfigureAwait(false);
        }

        await zip.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    // Read once: one that comes while the package is written belongs to the next package.
    private async Task<Dictionary<string, ReadOnlyMemory<byte>>> ReadStampsAsync(CancellationToken cancellationToken)
    {
        var stamps = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in await ListAsync(PackageForm.TimeStamps, cancellationToken).ConfigureAwait(false))
        {
            stamps.Add(path, await ReadAsync(path, cancellationToken).ConfigureAwait(false) ?? default);
        }

        if (stamps.Count > 0)
        {
            stamps.Add(PackageForm.TimeStampSums, PackageForm.StampSumsOf(stamps.Select(stamp => (stamp.Key, Sha256Hex.Of(stamp.Value.Span))).ToList()));
        }

        return stamps;
    }

    private async Task<ReadOnlyMemory<byte>> ReadMemberAsync(PackageMember member, CancellationToken cancellationToken)
    {
        var name = IsShared(member.Path) ? member.Path : prefix + member.Path;
        var content = await store.ReadAsync(Containers.Evidence, name, cancellationToken).ConfigureAwait(false) ?? throw new InvalidDataException($"evidence/{name} is missing: run 'verify'");
        return member.Length == content.Length && member.Sha256 == Sha256Hex.Of(content.Span)
            ? content
            : throw new InvalidDataException($"evidence/{name} is not what the package's manifest says: run 'verify'");
    }

    private static bool IsShared(string path) =>
        path.StartsWith("pages/", StringComparison.Ordinal) || path.StartsWith("observations/", StringComparison.Ordinal) || path.StartsWith("media/", StringComparison.Ordinal)
        || path.StartsWith(ReplayNames.Folder, StringComparison.Ordinal);
}
