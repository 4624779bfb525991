using System.Globalization;
using System.Text.Json;

namespace Wildlife.Evidence;

/// <summary>
/// Makes evidence packages. What is made for a state of a case (report, manifest, time-stamps) is kept in <c>evidence</c>, so that the same state
/// gives the same bytes whenever, by whomever and with whatever later version it is asked for again.
/// </summary>
/// <param name="dossiers">Reads the case.</param>
/// <param name="store">The evidence.</param>
/// <param name="reports">Writes the report.</param>
/// <param name="stamps">Asks the time-stamp authorities.</param>
/// <param name="settings">The installation's settings.</param>
/// <param name="time">The clock.</param>
public sealed class PackageMaker(CaseDossierReader dossiers, IEvidenceStore store, ReportWriter reports, TimeStampDesk stamps, EvidenceSettings settings, TimeProvider time)
{
    /// <summary>Makes the package of a case as it stands, or finds it where it was made before.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="cancellationToken">Stops the wait; what was begun is taken up by the next call.</param>
    /// <returns>Null where there is no such case.</returns>
    /// <exception cref="InvalidDataException">Something in the store is not what was written.</exception>
    public async Task<MadePackage?> MakeAsync(string caseId, PackageOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (await dossiers.ReadAsync(caseId, cancellationToken).ConfigureAwait(false) is not { } dossier)
        {
            return null;
        }

        var grading = order.Grading ?? settings.Grading;
        var key = KeyOf(dossier, order.Language, grading);
        var folder = new PackageFolder(store, caseId, key);
        if (await folder.ReadAsync(PackageForm.Manifest, cancellationToken).ConfigureAwait(false) is not { } manifest)
        {
            var making = new PackageMaking { By = order.By, At = time.GetUtcNow(), With = ToolVersion.Name, Language = order.Language, Grading = grading };
            manifest = await MakeAsync(dossier, folder, making, cancellationToken).ConfigureAwait(false);
        }

        var problems = await stamps.StampAsync(folder, manifest, cancellationToken).ConfigureAwait(false);
        return Made(caseId, key, manifest, problems);
    }

    /// <summary>A package that was made before; null where there is none.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="key">The package's key.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<MadePackage?> FindAsync(string caseId, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        ArgumentNullException.ThrowIfNull(key);
        if (!MemberPath.IsSafe($"{caseId}/{key}") || caseId.Contains('/', StringComparison.Ordinal) || key.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        var manifest = await new PackageFolder(store, caseId, key).ReadAsync(PackageForm.Manifest, cancellationToken).ConfigureAwait(false);
        return manifest is null ? null : Made(caseId, key, manifest.Value, []);
    }

    /// <summary>Writes a package as a zip file.</summary>
    /// <param name="package">The package.</param>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="InvalidDataException">A member is not in the store any more, or not as it was.</exception>
    public Task WriteAsync(MadePackage package, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        return new PackageFolder(store, package.CaseId, package.Key).WriteAsync(package.Manifest, output, cancellationToken);
    }

    private async Task<ReadOnlyMemory<byte>> MakeAsync(CaseDossier dossier, PackageFolder folder, PackageMaking wanted, CancellationToken cancellationToken)
    {
        // Who began it made it, also where a kill came between: everything after follows from this record and the state.
        var begun = await folder.KeepAsync(PackageForm.Making, JsonSerializer.SerializeToUtf8Bytes(wanted, WildlifeJson.Default.PackageMaking), cancellationToken).ConfigureAwait(false);
        var making = JsonSerializer.Deserialize(begun.Span, WildlifeJson.Default.PackageMaking)!;
        var members = PackageContent.Copies(dossier).Select(file => new PackageMember(file.Name, file.Length, file.Sha256)).ToList();
        members.Add(MemberOf(PackageForm.Making, begun.Span));
        foreach (var (path, content) in PackageContent.Made(dossier, making, reports))
        {
            var kept = await folder.KeepAsync(path, content, cancellationToken).ConfigureAwait(false);
            members.Add(MemberOf(path, kept.Span));
        }

        var manifest = new PackageManifest
        {
            Format = PackageManifest.CurrentFormat,
            CaseId = dossier.Case.Id,
            CaseVersion = dossier.Case.Version,
            ChainHead = dossier.Case.LastEventHash,
            Making = making,
            Members = members.OrderBy(member => member.Path, StringComparer.Ordinal).ToList(),
            Absent = dossier.Absent.Distinct().OrderBy(absent => absent.What, StringComparer.Ordinal).ToList(),
        };
        return await folder.KeepAsync(PackageForm.Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, WildlifeJson.Default.PackageManifest), cancellationToken).ConfigureAwait(false);
    }

    private static PackageMember MemberOf(string path, ReadOnlySpan<byte> content) => new(path, content.Length, Sha256Hex.Of(content));

    private static MadePackage Made(string caseId, string key, ReadOnlyMemory<byte> manifest, IReadOnlyList<string> problems) => new(
        caseId, key, JsonSerializer.Deserialize(manifest.Span, WildlifeJson.Default.PackageManifest)!, Sha256Hex.Of(manifest.Span), problems);

    // The case's version alone would not do: a reading that changes nothing is no event, and still it is evidence.
    private string KeyOf(CaseDossier dossier, string language, Grading grading)
    {
        var readings = dossier.Listings.SelectMany(listing => listing.Listing.Readings).Select(reading => reading.Sha256);
        var pictures = dossier.Listings.SelectMany(listing => listing.Pictures).Select(picture => picture.Sha256);
        var replays = dossier.Listings.SelectMany(listing => listing.Readings).Select(reading => reading.Page?.Replay?.Files[0].Sha256).OfType<string>();
        var state = Sha256Hex.Of(string.Join('\n', [dossier.Case.LastEventHash, grading.Code, settings.Organisation, .. settings.TimeStampAuthorities.Select(authority => $"{authority.Name} {authority.Url} {authority.Qualified}"), .. readings, .. pictures, .. replays]));
        return string.Create(CultureInfo.InvariantCulture, $"{dossier.Case.Version:D4}-{state.AsSpan(0, 16)}-{language}");
    }
}
