using Microsoft.AspNetCore.Http;
using Wildlife.Evidence;

namespace Wildlife.Partners;

/// <summary>Evidence packages: made of a case as it stands, and handed out.</summary>
/// <param name="sight">Finds cases that the caller may take out whole.</param>
/// <param name="packages">Makes packages.</param>
/// <param name="log">Who took which case out.</param>
public sealed class PackageRoutes(WholeCase sight, PackageMaker packages, AccessLog log)
{
    /// <summary>Making one.</summary>
    public static ApiRoute MakeRoute { get; } = new("MakePackage", Routes.CasePackages, "Makes the evidence package of a case as it stands; the same state gives the same package", typeof(PackageView), [], [404, 422])
    {
        Method = "POST",
        Success = StatusCodes.Status201Created,
        Body = typeof(PackageWish),
        BodyExample = """{"language":"fr","grading":{"source":"B","information":3,"handling":"H1","tlp":"amber"}}""",
        Roles = Audience.Deciding,
    };

    /// <summary>One package.</summary>
    public static ApiRoute GetRoute { get; } = new("GetPackage", Routes.CasePackage, "An evidence package that was made, as zip file; 'wildlife verify FILE' checks it", typeof(string), [], [404])
    {
        MediaType = "application/zip",
        Roles = Audience.Deciding,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new PackageRoutes(new WholeCase(parts.Cases, parts.Time), parts.Desk.Packages, parts.AccessLog);
        return [new(MakeRoute, routes.MakeAsync), new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Makes a package.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> MakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var wish = RequestBody.Read(context, WildlifeJson.Default.PackageWish);
        wish.Check();
        var subject = await sight.RequireAsync(context, cancellationToken).ConfigureAwait(false);
        var order = new PackageOrder(Caller.Of(context).KeyId, wish.Language, wish.Grading);
        var package = await packages.MakeAsync(subject.Id, order, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such case");
        await log.WriteAsync(Caller.Of(context), "package", [subject.Id], $"evidence package {package.Key} made", cancellationToken).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = "/" + Routes.CasePackage.Replace("{id}", subject.Id, StringComparison.Ordinal).Replace("{package}", package.Key, StringComparison.Ordinal);
        return new JsonDocumentResult<PackageView>(PackageView.Of(package), WildlifeJson.Default.PackageView, ETag: null);
    }

    /// <summary>Answers a package.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var subject = await sight.RequireAsync(context, cancellationToken).ConfigureAwait(false);
        var key = context.Request.RouteValues["package"] as string ?? "";
        var package = await packages.FindAsync(subject.Id, key, cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such package: make it first");
        await log.WriteAsync(Caller.Of(context), "package", [subject.Id], $"evidence package {package.Key} handed out", cancellationToken).ConfigureAwait(false);
        return Results.Stream(output => packages.WriteAsync(package, output, context.RequestAborted), "application/zip", package.FileName);
    }
}

/// <summary>What somebody wants of a package.</summary>
public sealed record PackageWish
{
    /// <summary>Language of the report: <c>en</c>, <c>fr</c>, <c>nl</c>, <c>de</c> or <c>hu</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How it is graded; null takes the installation's grading.</summary>
    public Grading? Grading { get; init; }

    /// <exception cref="ApiProblemException">There is no such language or grade: 422.</exception>
    internal void Check()
    {
        if (!ReportTexts.Languages.Contains(Language, StringComparer.Ordinal))
        {
            throw new ApiProblemException(422, "no-such-language", $"reports are written in {string.Join(", ", ReportTexts.Languages)}");
        }

        if (Grading is { IsKnown: false })
        {
            throw new ApiProblemException(422, "no-such-grade", "a grading takes source A, B, C or X, information 1 to 4, and handling H0 to H3");
        }
    }
}

/// <summary>A package as the API tells of it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">The package's key: the last part of its address.</param>
/// <param name="ManifestSha256">SHA-256 of its manifest: write it down where the file does not go, and nothing in the file needs to be trusted.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="Problems">Why a time-stamp is missing; asked for again, the package is stamped.</param>
public sealed record PackageView(string CaseId, string Key, string ManifestSha256, PackageManifest Manifest, IReadOnlyList<string> Problems)
{
    internal static PackageView Of(MadePackage package) => new(package.CaseId, package.Key, package.ManifestSha256, package.Manifest, package.Problems);
}
