using System.Text;

namespace Wildlife.Evidence;

/// <summary>Holds the members against the manifest and the lists of sums.</summary>
internal static class MemberChecks
{
    public static IEnumerable<VerifyProblem> Run(ZipReader zip, PackageManifest manifest, byte[] manifestBytes)
    {
        var expected = new Dictionary<string, PackageMember>(StringComparer.Ordinal);
        foreach (var member in manifest.Members)
        {
            if (!expected.TryAdd(member.Path, member))
            {
                yield return new VerifyProblem(PackageForm.Manifest, $"names {member.Path} twice");
            }
        }

        foreach (var member in manifest.Members)
        {
            if (Check(zip, member) is { } problem)
            {
                yield return new VerifyProblem(member.Path, problem);
            }
        }

        foreach (var entry in zip.Entries.Where(entry => !expected.ContainsKey(entry.Path) && !IsBeside(entry.Path)))
        {
            yield return new VerifyProblem(entry.Path, "is not in the manifest: nobody says where it comes from");
        }

        foreach (var problem in CheckSums(zip, PackageForm.Sums, PackageForm.SumsOf(manifest, manifestBytes)).Concat(CheckSums(zip, PackageForm.TimeStampSums, StampSums(zip))))
        {
            yield return problem;
        }
    }

    private static string? Check(ZipReader zip, PackageMember member)
    {
        if (zip.Find(member.Path) is not { } entry)
        {
            return "is missing";
        }

        return entry.Length != member.Length
            ? $"has {entry.Length} bytes, not the {member.Length} of the manifest"
            : Sha256Hex.Of(zip.Read(entry)) != member.Sha256 ? "is not the bytes that the manifest names: its SHA-256 differs" : null;
    }

    private static bool IsBeside(string path) => path is PackageForm.Manifest or PackageForm.Sums || path.StartsWith(PackageForm.TimeStamps, StringComparison.Ordinal);

    private static byte[] StampSums(ZipReader zip) => PackageForm.StampSumsOf(zip.Entries
        .Where(entry => entry.Path.StartsWith(PackageForm.TimeStamps, StringComparison.Ordinal) && entry.Path != PackageForm.TimeStampSums)
        .Select(entry => (entry.Path, Sha256Hex.Of(zip.Read(entry)))));

    private static IEnumerable<VerifyProblem> CheckSums(ZipReader zip, string path, byte[] expected)
    {
        if (zip.Find(path) is not { } entry)
        {
            if (expected.Length > 0)
            {
                yield return new VerifyProblem(path, "is missing");
            }
        }
        else if (!zip.Read(entry).AsSpan().SequenceEqual(expected))
        {
            var lines = Encoding.ASCII.GetString(zip.Read(entry)).Split('\n');
            var differs = Encoding.ASCII.GetString(expected).Split('\n').Except(lines).FirstOrDefault();
            yield return new VerifyProblem(path, $"is not the list of these members{(differs is { Length: > 66 } ? $"; it should say: {differs}" : "")}");
        }
    }
}
