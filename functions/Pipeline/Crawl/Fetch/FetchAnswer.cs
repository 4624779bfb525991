namespace Wildlife.Crawl;

/// <summary>What came of asking one URL.</summary>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="Headers">The headers as received.</param>
/// <param name="Body">The body as received, chunks joined, content encoding kept.</param>
public sealed record FetchAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The redirects followed.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    /// <summary>Why no answer came, as a code; null where one came.</summary>
    public string? Failure { get; init; }

    /// <summary>
    /// Set where the host wants to be left alone until an instant (its Retry-After is long, or it is down): the URL was not
    /// read and stays due.
    /// </summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>How the answer came; null where none came.</summary>
    public FetchCircumstances? Fetch { get; init; }

    internal static FetchAnswer Failed(string failure) => new(0, [], default) { Failure = failure };
}
