namespace Wildlife.Partners;

/// <summary>A route as its OpenAPI entry describes it and as <see cref="ApiEntry"/> guards it.</summary>
/// <param name="Name">The operation's id.</param>
/// <param name="Path">The path, from <see cref="Routes"/>.</param>
/// <param name="Summary">What it answers, in a few words.</param>
/// <param name="Response">The type of its answer's body; <c>void</c> where it has none.</param>
/// <param name="Parameters">Its query parameters.</param>
/// <param name="Errors">The statuses of its problem details, beside those that follow from its method, roles, body and parameters.</param>
public sealed record ApiRoute(string Name, string Path, string Summary, Type Response, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<int> Errors)
{
    /// <summary>The HTTP method; a GET route answers HEAD too.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The type of the JSON body it reads; null where it reads none.</summary>
    public Type? Body { get; init; }

    /// <summary>How large its body may be, in bytes.</summary>
    public int LargestBody { get; init; } = 256 * 1024;

    /// <summary>Whether it only reads, though it is a POST: a second try then needs no idempotency key.</summary>
    public bool OnlyReads { get; init; }

    /// <summary>The media type of success.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>An example of its body, JSON.</summary>
    public string? BodyExample { get; init; }

    /// <summary>An example of its answer, JSON.</summary>
    public string? AnswerExample { get; init; }

    /// <summary>Whether it takes If-Match.</summary>
    public IfMatchUse IfMatch { get; init; }

    /// <summary>Whether its answer carries an ETag.</summary>
    public bool HasVersion { get; init; }

    /// <summary>The status of success.</summary>
    public int Success { get; init; } = 200;

    /// <summary>Who may call it: any one of these roles. Empty: everybody, without a key; only health and documents are.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whether it is part of the API, and so of its OpenAPI document; the page's own files are not.</summary>
    public bool IsDocumented { get; init; } = true;
}

/// <summary>A query parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does and what it takes.</param>
/// <param name="Allowed">The values it takes; empty where any text goes.</param>
public sealed record ApiParameter(string Name, string Description, IReadOnlyList<string> Allowed)
{
    /// <summary>For a whole number: the least and the most it can be.</summary>
    public (int Least, int Most)? Range { get; init; }
}

/// <summary>Whether a route takes the version that the caller has seen.</summary>
public enum IfMatchUse
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>Where one is given, it must still hold.</summary>
    Optional,

    /// <summary>One must be given and still hold.</summary>
    Required,
}
