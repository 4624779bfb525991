namespace Wildlife.Partners;

/// <summary>Keeps lists within what a key may see.</summary>
internal static class CallerScope
{
    /// <summary>The source that a list is about: the one asked for, or the only one the key sees; null: all.</summary>
    /// <exception cref="ApiProblemException">The key does not see the source, or sees several and must say which: 403, 400.</exception>
    public static string? SourceOf(Caller caller, QueryReader query) => (query.Text("source"), caller.Sources) switch
    {
        ({ } asked, _) when !caller.MaySee(asked) => throw new ApiProblemException(403, "wrong-scope", $"this key sees {string.Join(", ", caller.Sources)} only"),
        ({ } asked, _) => asked,
        (null, [var only]) => only,
        (null, []) => null,
        _ => throw ApiProblemException.BadParameter("source", $"one of the sources of this key: {string.Join(", ", caller.Sources)}"),
    };
}
