namespace Wildlife.Evidence;

/// <summary>Names in the container <c>evidence</c>: what is copied there keeps its own name below a folder for its kind. They are the members' names in a package too.</summary>
internal static class EvidenceNames
{
    public static string Page(string name) => MemberPath.Of("pages", name);

    /// <summary>The page's name in <c>raw-pages</c>; null for what is no page.</summary>
    public static string? PageOf(string name) => name.StartsWith("pages/", StringComparison.Ordinal) ? name["pages/".Length..] : null;

    public static string Observation(string name) => MemberPath.Of("observations", name);

    public static string Picture(string name) => MemberPath.Of("media", name);

    /// <summary>Where everything that was made for one package lies.</summary>
    public static string Package(string caseId, string key) => $"packages/{caseId}/{key}/";
}
