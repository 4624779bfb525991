using Microsoft.AspNetCore.Http;
using Wildlife.Cases;

namespace Wildlife.Partners;

/// <summary>Joint operations: the list, one with its figures, and filing one.</summary>
public sealed class OperationRoutes
{
    private const int LargestName = 200;
    private readonly ApiParts parts;

    private OperationRoutes(ApiParts parts) => this.parts = parts;

    /// <summary>The list.</summary>
    public static ApiRoute ListRoute { get; } = new("ListOperations", Routes.Operations, "Joint operations", typeof(OperationPage), [ApiParameters.PageSize, ApiParameters.Continuation], [400]) { Roles = Audience.Casework };

    /// <summary>One operation.</summary>
    public static ApiRoute GetRoute { get; } = new("GetOperation", Routes.Operation, "A joint operation with its figures; cases under an authority's hold are not counted", typeof(OperationView), [], [404])
    {
        HasVersion = true,
        Roles = Audience.Casework,
    };

    /// <summary>Files one.</summary>
    public static ApiRoute PutRoute { get; } = new("PutOperation", Routes.Operation, "Files a joint operation, or changes one", typeof(OperationView), [], [400, 412])
    {
        Method = HttpMethods.Put,
        Body = typeof(Operation),
        BodyExample = """{"id": "thunder-2026", "name": "Thunder 2026", "from": "2026-11-01", "to": "2026-11-30", "watchlist": ["Anguilla anguilla"], "partners": ["Belgian customs"]}""",
        IfMatch = IfMatchUse.Optional,
        HasVersion = true,
        Roles = Audience.Deciding,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new OperationRoutes(parts);
        return [new(ListRoute, routes.ListAsync), new(GetRoute, routes.GetAsync), new(PutRoute, routes.PutAsync)];
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = new QueryReader(context.Request, ListRoute);
        var caller = Caller.Of(context);
        var page = await parts.Records.ListAsync(
            CaseRecords.Operations, new RecordQuery(query.PageSize()) { Partition = CaseRecords.AllOperations, Continuation = query.Text("continuationToken") }, cancellationToken).ConfigureAwait(false);
        var seen = page.Items.Select(stored => stored.Document).Where(operation => MaySee(caller, operation.Id)).ToList();
        return new JsonDocumentResult<OperationPage>(new OperationPage(seen, NextLink.After(context.Request, page.Continuation)), WildlifeJson.Default.OperationPage, ETag: null);
    }

    private async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var id = IdOf(context);
        var stored = MaySee(Caller.Of(context), id) ? await parts.Records.GetAsync(CaseRecords.Operations, new RecordKey(CaseRecords.AllOperations, id), cancellationToken).ConfigureAwait(false) : null;
        return stored is null ? throw ApiProblemException.NotFound("such operation") : await ViewAsync(stored, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> PutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var operation = RequestBody.Read(context, WildlifeJson.Default.Operation);
        var id = IdOf(context);
        if (ProblemOf(operation, id) is { } problem)
        {
            throw new ApiProblemException(400, "bad-body", problem);
        }

        if (!MaySee(Caller.Of(context), id))
        {
            throw new ApiProblemException(403, "wrong-scope", "this key takes part in other operations only");
        }

        var key = new RecordKey(CaseRecords.AllOperations, id);
        var before = await parts.Records.GetAsync(CaseRecords.Operations, key, cancellationToken).ConfigureAwait(false);
        if (IfMatch.Of(context.Request) is { } seen && seen != before?.ETag)
        {
            throw IfMatch.Stale();
        }

        var etag = await parts.Records.TrySaveAsync(CaseRecords.Operations, new RecordWrite<Operation>(key, operation), before?.ETag, cancellationToken).ConfigureAwait(false) ?? throw IfMatch.Stale();
        return await ViewAsync(new Stored<Operation>(operation, etag), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> ViewAsync(Stored<Operation> stored, CancellationToken cancellationToken)
    {
        var cases = new List<Case>();
        var query = new CaseQuery(null, null, null, null, null, Newest: false, 500, null) { Operation = stored.Document.Id };
        do
        {
            var page = await parts.Cases.ListCasesAsync(query, cancellationToken).ConfigureAwait(false);
            // The store may not know the filter: what it gives beyond it is not counted.
            cases.AddRange(page.Items.Where(subject => subject.Operations.Contains(stored.Document.Id)));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        var view = new OperationView(stored.Document, OperationFigures.Of(cases, parts.Time.GetUtcNow()));
        return new JsonDocumentResult<OperationView>(view, WildlifeJson.Default.OperationView, stored.ETag);
    }

    private static string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string ?? "";

    private static bool MaySee(Caller caller, string id) => caller.Operations.Count == 0 || caller.Operations.Contains(id, StringComparer.Ordinal);

    private static string? ProblemOf(Operation operation, string id) => operation switch
    {
        _ when operation.Id != id => "'id' is that of the address",
        { Id.Length: < 1 or > 60 } => "'id' has 1 to 60 characters",
        _ when !operation.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') => "'id' has small letters, digits and hyphens only",
        _ when string.IsNullOrWhiteSpace(operation.Name) || operation.Name.Length > LargestName => $"'name' has 1 to {LargestName} characters",
        _ when operation.To < operation.From => "'to' is not before 'from'",
        _ when operation.Watchlist.Concat(operation.Partners).Any(name => string.IsNullOrWhiteSpace(name) || name.Length > LargestName) || operation.Watchlist.Count + operation.Partners.Count > 1000 =>
            $"'watchlist' and 'partners' have names of 1 to {LargestName} characters, 1,000 together at the most",
        _ => null,
    };
}

/// <summary>A page of operations.</summary>
/// <param name="Value">The operations.</param>
/// <param name="NextLink">The next page's URL; absent on the last page.</param>
public sealed record OperationPage(IReadOnlyList<Operation> Value, string? NextLink);

/// <summary>An operation with what it came to.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Figures">What it came to.</param>
public sealed record OperationView(Operation Operation, OperationFigures Figures);
