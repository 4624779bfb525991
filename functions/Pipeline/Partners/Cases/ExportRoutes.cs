using Microsoft.AspNetCore.Http;
using Wildlife.Evidence;
using Wildlife.Export;

namespace Wildlife.Partners;

/// <summary>A case in the forms that other systems read.</summary>
/// <param name="sight">Finds cases that the caller may take out whole.</param>
/// <param name="exports">Writes them.</param>
/// <param name="settings">The installation's settings.</param>
/// <param name="log">Who took which case out.</param>
public sealed class ExportRoutes(WholeCase sight, CaseExporter exports, EvidenceSettings settings, AccessLog log)
{
    /// <summary>One export.</summary>
    public static ApiRoute GetRoute { get; } = new(
        "ExportCase",
        Routes.CaseExport,
        "A case as CSV, NDJSON, WARC, STIX 2.1 bundle, prefilled INTERPOL Ecomessage, or rows for EU-TWIX or the CITES illegal trade report",
        typeof(string),
        [
            new ApiParameter("format", "In what form; without it NDJSON.", [.. Enum.GetValues<ExportFormat>().Select(WireName.Of)]),
            new ApiParameter("source", "Grade of the source; without it the installation's.", ["A", "B", "C", "X"]),
            new ApiParameter("information", "Grade of the information.", ["1", "2", "3", "4"]),
            new ApiParameter("handling", "Handling code.", ["H0", "H1", "H2", "H3"]),
            new ApiParameter("tlp", "Whom it may be shared with.", [.. Enum.GetValues<Tlp>().Select(WireName.Of)]),
        ],
        [404])
    {
        MediaType = "application/x-ndjson",
        Roles = Audience.Deciding,
    };

    /// <summary>The routes with their handlers.</summary>
    /// <param name="parts">What the API is made of.</param>
    public static IEnumerable<ApiEndpoint> Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var routes = new ExportRoutes(new WholeCase(parts.Cases, parts.Time), parts.Desk.Exports, parts.Desk.Settings, parts.AccessLog);
        return [new(GetRoute, routes.GetAsync)];
    }

    /// <summary>Answers an export.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = new QueryReader(context.Request, GetRoute);
        var format = query.Text("format") is { } name && WireName.TryParse<ExportFormat>(name, out var asked) ? asked : ExportFormat.Ndjson;
        var subject = await sight.RequireAsync(context, cancellationToken).ConfigureAwait(false);
        var export = await exports.ExportAsync(subject.Id, format, GradingOf(query), cancellationToken).ConfigureAwait(false) ?? throw ApiProblemException.NotFound("such case");
        await log.WriteAsync(Caller.Of(context), "export", [subject.Id], $"case exported as {WireName.Of(format)}", cancellationToken).ConfigureAwait(false);
        return Results.Stream(output => export.WriteAsync(output, context.RequestAborted), export.MediaType, export.Name);
    }

    private Grading GradingOf(QueryReader query)
    {
        var usual = settings.Grading;
        var tlp = query.Text("tlp") is { } level && WireName.TryParse<Tlp>(level, out var named) ? named : usual.Tlp;
        return new Grading(query.Text("source") ?? usual.Source, query.Text("information") is [var digit] ? digit - '0' : usual.Information, query.Text("handling") ?? usual.Handling, tlp);
    }
}
