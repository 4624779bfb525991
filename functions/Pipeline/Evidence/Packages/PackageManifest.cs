namespace Wildlife.Evidence;

/// <summary>What a package holds: <c>manifest.json</c>. A time-stamp over its bytes is a time-stamp over every member.</summary>
public sealed record PackageManifest
{
    /// <summary>The form's name; another one is not read.</summary>
    public const string CurrentFormat = "wildlife-evidence-package/1";

    /// <summary>The form.</summary>
    public required string Format { get; init; }

    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number of the latest event that the package holds.</summary>
    public required int CaseVersion { get; init; }

    /// <summary>That event's hash: the head of the chain.</summary>
    public required string ChainHead { get; init; }

    /// <summary>Who made the package, when, with what and for what use.</summary>
    public required PackageMaking Making { get; init; }

    /// <summary>Every member but this file, its list of sums and the time-stamps, in the ordinal order of their paths.</summary>
    public required IReadOnlyList<PackageMember> Members { get; init; }

    /// <summary>What belongs to the case and is not here, with the reason.</summary>
    public required IReadOnlyList<AbsentEvidence> Absent { get; init; }
}

/// <summary>A member of a package.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Length">Its bytes' number.</param>
/// <param name="Sha256">Their SHA-256, lower-case hexadecimal.</param>
public sealed record PackageMember(string Path, long Length, string Sha256);

/// <summary>A piece of evidence that is not in the package.</summary>
/// <param name="What">Its name in the store.</param>
/// <param name="Why">Why it is not here.</param>
public sealed record AbsentEvidence(string What, string Why);

/// <summary>The making of a package: the last link of its custody.</summary>
public sealed record PackageMaking
{
    /// <summary>Who: a key's id, or the name given at the command line.</summary>
    public required string By { get; init; }

    /// <summary>When it was first made. Made again of the same state, the package stays as it was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The software with its version.</summary>
    public required string With { get; init; }

    /// <summary>Language of the report: <c>fr</c>, <c>nl</c>, <c>de</c>, <c>en</c> or <c>hu</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How source and information are graded and how the package may be handled.</summary>
    public required Grading Grading { get; init; }
}
