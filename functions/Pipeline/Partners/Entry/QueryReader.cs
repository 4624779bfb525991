using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Reads query parameters strictly: a misspelt one is an error, not a filter that silently does nothing.</summary>
internal sealed class QueryReader
{
    private const int DefaultPageSize = 50;
    private const int LargestPageSize = 500;
    private const string ContinuationToken = "continuationToken";
    private readonly IQueryCollection query;
    private readonly string? continuation;

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

        if (query[ContinuationToken] is [{ } token])
        {
            var call = ApiCall.Of(request.HttpContext);
            continuation = call.Seal.Open(request, call.KeyId, token);
        }
    }

    /// <summary>A parameter's value; null where it is not given. A continuation token is given back opened.</summary>
    public string? Text(string name) => name == ContinuationToken ? continuation : query[name] is [{ Length: > 0 } value] ? value : null;

    public int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw ApiProblemException.BadParameter(name, $"a whole number from {least} to {most}"),
    };

    public int? Tier() => Text("tier") is { } tier ? tier[1] - '0' : null;

    public bool Newest() => Text("orderby") == "newest";

    public int PageSize() => Number("maxpagesize", 1, LargestPageSize) ?? DefaultPageSize;
}
