using Microsoft.Azure.Cosmos;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>
/// A query for one page of a list, put together from constant pieces; what people type only ever travels as a parameter. It selects
/// <c>position</c>, <c>document</c> and where wanted <c>_etag</c>, and goes along one indexed sort key.
/// </summary>
/// <param name="select">The query up to its last fixed condition.</param>
/// <param name="order">The sort key's path.</param>
internal sealed class ListQuery(string select, string order)
{
    private readonly List<string> conditions = [];
    private readonly List<(string Name, object Value)> parameters = [];

    public ListQuery With(string parameter, object value)
    {
        parameters.Add((parameter, value));
        return this;
    }

    /// <summary>Adds a condition, unless its value is null.</summary>
    public ListQuery Where(string condition, string parameter, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition);
            parameters.Add((parameter, value));
        }

        return this;
    }

    public QueryDefinition Build()
    {
        var text = string.Concat(select, string.Concat(conditions.Select(condition => $" AND {condition}")), $" ORDER BY {order}");
        return parameters.Aggregate(new QueryDefinition(text), (query, parameter) => query.WithParameter(parameter.Name, parameter.Value));
    }

    /// <summary>Reads one row more than wanted: whether there is one says whether there is another page.</summary>
    public async Task<StorePage<ListedItem>> PageAsync(CosmosContainer container, string? partition, string list, int limit, CancellationToken cancellationToken)
    {
        var items = await container.QueryAsync(Build(), partition, limit + 1, CosmosJson.Default.ListedItem, cancellationToken)
            .Take(limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return items.Count <= limit
            ? new StorePage<ListedItem>(items, null)
            : new StorePage<ListedItem>(items[..limit], ListPosition.Write(list, items[limit - 1].Position));
    }
}
