using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Wildlife.Evidence;

/// <summary>Checks a package by itself: no store, no network. It names everything that does not hold.</summary>
public static class PackageVerifier
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The package; it must be seekable.</param>
    /// <param name="trusted">Certificates of time-stamp authorities that are trusted; null leaves their trust open.</param>
    /// <returns>What was found. No input makes it throw.</returns>
    public static PackageVerdict Verify(Stream file, X509Certificate2Collection? trusted)
    {
        ArgumentNullException.ThrowIfNull(file);
        ZipReader zip;
        try
        {
            zip = ZipReader.Open(file);
        }
        catch (PackageFormException foreign)
        {
            return new PackageVerdict([new VerifyProblem("package", foreign.Message)], [], null, null);
        }

        var problems = zip.Entries.Where(entry => ZipForm.Checksum(zip.Read(entry)) != entry.Checksum).Select(entry => new VerifyProblem(entry.Path, "its checksum does not hold")).ToList();
        if (zip.Find(PackageForm.Manifest) is not { } entry)
        {
            return new PackageVerdict([.. problems, new VerifyProblem(PackageForm.Manifest, "is missing: without it nothing can be checked")], [], null, null);
        }

        var bytes = zip.Read(entry);
        if (ReadManifest(bytes, problems) is not { } manifest)
        {
            return new PackageVerdict(problems, [], null, Sha256Hex.Of(bytes));
        }

        var stamps = new List<VerifyProblem>();
        var notes = CheckTimeStamps(zip, bytes, trusted, stamps);
        IReadOnlyList<PackageCheck> checks =
        [
            new("container", problems),
            new("members", MemberChecks.Run(zip, manifest, bytes).ToList()),
            new("custody", CustodyChecks.Run(zip, manifest).ToList()),
            new("evidence", EvidenceChecks.Run(zip, manifest).ToList()),
            new("time-stamps", stamps),
        ];
        return new PackageVerdict(checks.SelectMany(check => check.Problems).Distinct().ToList(), notes, manifest, Sha256Hex.Of(bytes)) { Checks = checks };
    }

    private static PackageManifest? ReadManifest(byte[] bytes, List<VerifyProblem> problems)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, WildlifeJson.Default.PackageManifest);
            if (manifest?.Format == PackageManifest.CurrentFormat)
            {
                return manifest;
            }

            problems.Add(new VerifyProblem(PackageForm.Manifest, $"is of a form that this version does not read: '{manifest?.Format}', not '{PackageManifest.CurrentFormat}'"));
        }
        catch (JsonException malformed)
        {
            problems.Add(new VerifyProblem(PackageForm.Manifest, $"cannot be read: {malformed.Message}"));
        }

        return null;
    }

    private static List<string> CheckTimeStamps(ZipReader zip, byte[] manifest, X509Certificate2Collection? trusted, List<VerifyProblem> problems)
    {
        var notes = new List<string>();
        foreach (var entry in zip.Entries.Where(entry => entry.Path.StartsWith(PackageForm.TimeStamps, StringComparison.Ordinal) && entry.Path != PackageForm.TimeStampSums))
        {
            var (problem, says) = TimeStampCheck.Check(zip.Read(entry), manifest, trusted);
            if (problem is not null)
            {
                problems.Add(new VerifyProblem(entry.Path, problem));
            }

            if (says is not null)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Path}: {says}"));
            }
        }

        return notes;
    }
}

/// <summary>What the check of a package found.</summary>
/// <param name="Problems">What does not hold; empty where all does.</param>
/// <param name="TimeStamps">What each time-stamp says.</param>
/// <param name="Manifest">The manifest; null where it cannot be read.</param>
/// <param name="ManifestSha256">SHA-256 of its bytes; null where there is none.</param>
public sealed record PackageVerdict(IReadOnlyList<VerifyProblem> Problems, IReadOnlyList<string> TimeStamps, PackageManifest? Manifest, string? ManifestSha256)
{
    /// <summary>The problems by what was checked; empty where the package could not be opened.</summary>
    public IReadOnlyList<PackageCheck> Checks { get; init; } = [];
}

/// <summary>One of the checks of a package.</summary>
/// <param name="Name"><c>container</c> (the zip's own checksums), <c>members</c> (each file's SHA-256), <c>custody</c> (the chain of events), <c>evidence</c> (the pages' digests) or <c>time-stamps</c>.</param>
/// <param name="Problems">What does not hold; empty where all does.</param>
public sealed record PackageCheck(string Name, IReadOnlyList<VerifyProblem> Problems);
