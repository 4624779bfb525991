namespace Wildlife.Tests.Partners.Contract;

/// <summary>How one route is called in the contract tests. Every route of the table has one: a new route without fails.</summary>
/// <param name="Path">A path that answers, with its query.</param>
internal sealed record RouteSample(string Path)
{
    /// <summary>The body; null where the route takes none.</summary>
    public string? Body { get; init; }

    /// <summary>The version of what <see cref="Path"/> names, for If-Match; null where the route takes none.</summary>
    public string? IfMatch { get; init; }

    /// <summary>A path that names nothing, for the 404; null where the route has none.</summary>
    public string? MissingPath { get; init; }

    /// <summary>A body that names nothing, for the 404 of a route whose body says what it is about.</summary>
    public string? MissingBody { get; init; }

    /// <summary>A body that is well formed and makes no sense, for the 422; null where the route has none of its own.</summary>
    public string? SenselessBody { get; init; }

    /// <summary>What must not stand in the answer to a key that is limited to another source; null where the route knows no sources.</summary>
    public string? HiddenFromOthers { get; init; }

    /// <summary>What must not stand in the answer to a key that takes part in another joint operation; null where the route is about none.</summary>
    public string? HiddenFromOtherOperations { get; init; }
}
