namespace Wildlife.OnAzure.Cosmos;

/// <summary>The queries of the frontier.</summary>
internal static class FrontierQueries
{
    /// <summary>What is due in one shard, in the order of turns.</summary>
    public const string Due = "SELECT * FROM c WHERE c.turn < @end ORDER BY c.turn";

    /// <summary>Passes of one source, latest first.</summary>
    public const string Passes = "SELECT * FROM c WHERE c.planned > 0 ORDER BY c.planned DESC";

    /// <summary>Sources whose latest pass waits, and may go on.</summary>
    public const string Deferred = "SELECT * FROM c WHERE c.notBefore <= @now";

    /// <summary>Which of some URLs are known: looked up by their ids, whose texts are in the parameters.</summary>
    public static string KnownOf(int count) => $"SELECT * FROM c WHERE c.id IN ({string.Join(", ", Enumerable.Range(0, count).Select(number => $"@id{number}"))})";
}
