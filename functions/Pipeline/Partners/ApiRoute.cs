namespace Wildlife.Partners;

/// <summary>A route as its OpenAPI entry describes it and as <see cref="ApiEntry"/> guards it.</summary>
/// <param name="Name">The operation's id.</param>
/// <param name="Path">The path, from <see cref="Routes"/>.</param>
/// <param name="Summary">What it answers, in a few words.</param>
/// <param name="Response">The type of its body.</param>
/// <param name="Parameters">Its query parameters.</param>
/// <param name="Errors">The statuses of its problem details.</param>
public sealed record ApiRoute(string Name, string Path, string Summary, Type Response, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<int> Errors)
{
    /// <summary>The HTTP method; a GET route answers HEAD too.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The type of the JSON body it reads; null where it reads none.</summary>
    public Type? Body { get; init; }

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
public sealed record ApiParameter(string Name, string Description, IReadOnlyList<string> Allowed);
