using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Page;

/// <summary>The web page: one document and its scripts, styles and texts, all built into the assembly. It shows nothing without the API and its key.</summary>
public sealed class PageRoutes
{
    private readonly IReadOnlyDictionary<string, PageFile> files = PageFile.LoadAll();

    /// <summary>The page itself.</summary>
    public static ApiRoute StartRoute { get; } = new("GetPage", Routes.Page, "The web page for analysts", typeof(string), [], []) { IsDocumented = false };

    /// <summary>A file of the page.</summary>
    public static ApiRoute FileRoute { get; } = new("GetPageFile", Routes.PageFile, "A script, style or text of the web page", typeof(string), [], [404]) { IsDocumented = false };

    /// <summary>The routes with their handlers.</summary>
    public static IEnumerable<ApiEndpoint> Create()
    {
        var routes = new PageRoutes();
        return [new(StartRoute, routes.GetAsync), new(FileRoute, routes.GetFileAsync)];
    }

    /// <summary>Answers the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken) => Task.FromResult<IResult>(new PageFileResult(files["index.html"]));

    /// <summary>Answers a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IResult> GetFileAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.Request.RouteValues["file"] as string ?? "";
        return files.TryGetValue(name, out var file)
            ? Task.FromResult<IResult>(new PageFileResult(file))
            : throw ApiProblemException.NotFound("such file of the page");
    }
}
