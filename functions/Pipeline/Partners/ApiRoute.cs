namespace Wildlife.Partners;

/// <summary>A route as its OpenAPI entry describes it.</summary>
/// <param name="Name">The operation's id.</param>
/// <param name="Path">The path, from <see cref="Routes"/>; every route so far is read with GET.</param>
/// <param name="Summary">What it answers, in a few words.</param>
/// <param name="Response">The type of its body.</param>
/// <param name="Parameters">Its query parameters.</param>
/// <param name="Errors">The statuses of its problem details.</param>
public sealed record ApiRoute(string Name, string Path, string Summary, Type Response, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<int> Errors);

/// <summary>A query parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does and what it takes.</param>
/// <param name="Allowed">The values it takes; empty where any text goes.</param>
public sealed record ApiParameter(string Name, string Description, IReadOnlyList<string> Allowed);
