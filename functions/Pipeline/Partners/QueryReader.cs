using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Reads query parameters strictly: a misspelt one is an error, not a filter that silently does nothing.</summary>
internal sealed class QueryReader
{
    private const int DefaultPageSize = 50;
    private const int LargestPageSize = 500;
    private readonly IQueryCollection query;

    public QueryReader(HttpRequest request, ApiRoute route)
    {
        query = request.Query;
        foreach (var (name, values) in query)
        {
            var parameter = route.Parameters.FirstOrDefault(known => known.Name == name)
                ?? throw new ApiProblemException(400, "unknown-parameter", $"there is no parameter '{name}': use {string.Join(", ", route.Parameters.Select(known => known.Name))}");
            if (values.Count != 1 || string.IsNullOrWhiteSpace(values[0]))
            {
                throw ApiProblemException.BadParameter(name, "one value that is not empty");
            }

            if (parameter.Allowed.Count > 0 && !parameter.Allowed.Contains(values[0] ?? "", StringComparer.Ordinal))
            {
                throw ApiProblemException.BadParameter(name, string.Join(", ", parameter.Allowed));
            }
        }
    }

    public string? Text(string name) => query[name] is [{ Length: > 0 } value] ? value : null;

    public int? Tier() => Text("tier") is { } tier ? tier[1] - '0' : null;

    public bool Newest() => Text("orderby") == "newest";

    public int PageSize() => Text("maxpagesize") switch
    {
        null => DefaultPageSize,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestPageSize => size,
        _ => throw ApiProblemException.BadParameter("maxpagesize", $"a whole number from 1 to {LargestPageSize}"),
    };
}
