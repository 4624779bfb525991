namespace Wildlife.Crawl;

/// <summary>The adverts that are read in every pass, however rarely they change: those of open cases. SQLite in Local, Cosmos DB in Azure.</summary>
public interface IWatchedAdverts
{
    /// <summary>The canonical URLs of a source's watched adverts.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IReadOnlyCollection<string>> ListAsync(string source, CancellationToken cancellationToken);
}
