using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Wildlife.Partners;

namespace Wildlife.Insights;

/// <summary>A table as JSON or, where the caller asks for it, as CSV.</summary>
internal static class TableAnswer
{
    public static readonly ApiParameter Format = new("format", "json (default) or csv; the header Accept: text/csv asks for CSV too.", ["json", "csv"]);

    public static bool WantsCsv(HttpContext context, QueryReader query) =>
        query.Text("format") is { } format
            ? format == "csv"
            : context.Request.GetTypedHeaders().Accept is [{ MediaType.Value: "text/csv" }, ..];

    public static IResult Of<TTable, TRow>(HttpContext context, QueryReader query, TTable table, JsonTypeInfo<TTable> typeInfo, CsvColumns<TRow> columns)
        where TTable : InsightTable<TRow>
    {
        context.Response.Headers.Vary = "Accept";
        if (!WantsCsv(context, query))
        {
            return new JsonDocumentResult<TTable>(table, typeInfo, ETag: null);
        }

        // A CSV has no place for the rules of counting: they stand one click away.
        context.Response.Headers.Link = "</api/insights/rules>; rel=\"describedby\"";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{columns.FileName}.csv\"";
        return Results.Text(columns.Write(table.Value), "text/csv", Encoding.UTF8);
    }
}

/// <summary>The columns of a CSV file.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
/// <param name="FileName">The file's name without its ending.</param>
/// <param name="Columns">Name and value of each.</param>
internal sealed record CsvColumns<TRow>(string FileName, IReadOnlyList<(string Name, Func<TRow, object?> Value)> Columns)
{
    public string Write(IEnumerable<TRow> rows) =>
        CsvText.Write([.. Columns.Select(column => column.Name)], rows.Select(row => (IReadOnlyList<object?>)[.. Columns.Select(column => column.Value(row))]));
}
