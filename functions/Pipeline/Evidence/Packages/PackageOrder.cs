namespace Wildlife.Evidence;

/// <summary>What somebody wants of a package.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Language">Language of the report.</param>
/// <param name="Grading">How it is graded; null takes the installation's.</param>
public sealed record PackageOrder(string By, string Language, Grading? Grading);

/// <summary>A package that was made.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">Its key: the case's version, a hash of the state it shows, the language.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="ManifestSha256">SHA-256 of its manifest: whoever knows it from elsewhere needs to trust nothing in the file.</param>
/// <param name="Problems">Why a time-stamp is missing, one line each; made again, the package is stamped.</param>
public sealed record MadePackage(string CaseId, string Key, PackageManifest Manifest, string ManifestSha256, IReadOnlyList<string> Problems)
{
    /// <summary>The file's name.</summary>
    public string FileName => $"{CaseId}-{Key}.zip";
}
