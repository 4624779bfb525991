using Microsoft.AspNetCore.Http;
using Wildlife.Evidence;

namespace Wildlife.Partners;

/// <summary>The check of a package that was made: the file as it would be handed out, held against itself.</summary>
/// <param name="sight">Finds cases that the caller may take out whole.</param>
/// <param name="packages">Writes packages.</param>
public sealed class PackageVerificationRoutes(WholeCase sight, PackageMaker packages)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The check.</summary>
    public static ApiRoute GetRoute { get; } = new(
        "VerifyPackage", Routes.CasePackageVerification, "Checks a package that was made, as 'wildlife verify' does with the file: each check and what does not hold", typeof(PackageVerification), [], [404])
    {
        Roles = Audience.Deciding,
    };

    /// <summary>The route with its handler.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return [new(GetRoute, new PackageVerificationRoutes(new WholeCase(parts.Cases, parts.Time), parts.Desk.Packages).GetAsync)];
    }

    /// <summary>Answers the check.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = await sight.RequireAsync(context, cancellationToken).ConfigureAwait(false);
        var package = await packages.FindAsync(subject.Id, context.Request.RouteValues["package"] as string ?? "", cancellationToken).ConfigureAwait(false)
            ?? throw ApiProblemException.NotFound("such package: make it first");
        // On disk and not in memory: a package may hold hundreds of pictures.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            await packages.WriteAsync(package, file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            var verdict = PackageVerifier.Verify(file, trusted: null);
            var verification = new PackageVerification(verdict.Problems.Count == 0, file.Length, verdict.Manifest?.Members.Count ?? 0, verdict.ManifestSha256, verdict.Checks, verdict.TimeStamps);
            return new JsonDocumentResult<PackageVerification>(verification, WildlifeJson.Default.PackageVerification, ETag: null);
        }
    }
}

/// <summary>What the check of a package found.</summary>
/// <param name="Holds">Whether all holds.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Members">How many files it has.</param>
/// <param name="ManifestSha256">SHA-256 of its manifest.</param>
/// <param name="Checks">Each check with what does not hold.</param>
/// <param name="TimeStamps">What each time-stamp says; empty where no authority is configured.</param>
public sealed record PackageVerification(bool Holds, long Bytes, int Members, string? ManifestSha256, IReadOnlyList<PackageCheck> Checks, IReadOnlyList<string> TimeStamps);
