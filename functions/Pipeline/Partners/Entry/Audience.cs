namespace Wildlife.Partners;

/// <summary>Who may call a route: the sets of roles that several routes share.</summary>
public static class Audience
{
    /// <summary>Whoever works with cases.</summary>
    public static IReadOnlyList<Role> Casework { get; } = [Role.Reader, Role.Analyst, Role.Reviewer, Role.Authority];

    /// <summary>Whoever works with cases, and a platform for what stands on its own site.</summary>
    public static IReadOnlyList<Role> CaseworkAndPlatform { get; } = [.. Casework, Role.Platform];

    /// <summary>Whoever may look up what is no secret among partners: everybody but those who only screen parcels.</summary>
    public static IReadOnlyList<Role> Reference { get; } = [.. CaseworkAndPlatform, Role.Admin];

    /// <summary>Whoever decides in cases.</summary>
    public static IReadOnlyList<Role> Deciding { get; } = [Role.Analyst, Role.Reviewer, Role.Authority];

    /// <summary>Whoever runs the installation.</summary>
    public static IReadOnlyList<Role> Running { get; } = [Role.Admin];

    /// <summary>Every key.</summary>
    public static IReadOnlyList<Role> All { get; } = [.. Reference, Role.Parcel];
}
