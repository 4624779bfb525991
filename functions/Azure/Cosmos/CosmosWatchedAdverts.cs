using Microsoft.Azure.Cosmos;
using Wildlife.Crawl;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The adverts of open cases. The case knows where its adverts stand, so that one query of one container finds them.</summary>
/// <param name="database">The database.</param>
public sealed class CosmosWatchedAdverts(CosmosDatabase database) : IWatchedAdverts
{
    private const int PageSize = 100;
    private readonly CosmosContainer cases = database.Container(CosmosContainers.Cases);

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> ListAsync(string source, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(CaseQueries.Watched).WithParameter("@source", source);
        return await cases.QueryAsync(query, null, PageSize, CosmosJson.Default.CaseAdvertArray, cancellationToken)
            .SelectMany(adverts => adverts)
            .Where(advert => advert.Source == source)
            .Select(advert => advert.Url)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
