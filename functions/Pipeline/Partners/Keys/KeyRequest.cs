namespace Wildlife.Partners;

/// <summary>A key that somebody wants made.</summary>
/// <param name="Name">Whom it is for, e.g. a person, an office or a firm.</param>
/// <param name="Roles">What it may do.</param>
public sealed record KeyRequest(string Name, IReadOnlyList<Role> Roles)
{
    private const int LongestName = 100;
    private const int MostPerMinute = 100_000;

    /// <summary>The sources it is limited to; empty: all.</summary>
    public IReadOnlyList<string> Sources { get => field ?? []; init; }

    /// <summary>The joint operations it is limited to; empty: all.</summary>
    public IReadOnlyList<string> Operations { get => field ?? []; init; }

    /// <summary>How many requests it may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = KeyDesk.UsualRequestsPerMinute;

    /// <summary>From then on it opens nothing.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it opens nothing but a session of the web page, once.</summary>
    public bool OneTime { get; init; }

    /// <summary>Holds the request against what a key can be.</summary>
    /// <param name="now">The present instant.</param>
    /// <exception cref="ArgumentException">It cannot be; the message says why, in one line.</exception>
    internal void Check(DateTimeOffset now)
    {
        var wrong = this switch
        {
            _ when string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName || Name.Any(char.IsControl) => $"a key needs a name of 1 to {LongestName} characters: it stands in the history of cases",
            { Roles.Count: 0 } => $"a key needs a role: {string.Join(", ", Enum.GetValues<Role>().Select(WireName.Of))}",
            _ when Roles.Contains(Role.Platform) && Sources.Count == 0 => "a platform's key needs the sources it may see",
            _ when Roles.Contains(Role.Platform) && Roles.Distinct().Count() > 1 => "a platform's key holds no other role: it would see more than its own site",
            _ when Roles.Contains(Role.Parcel) && Roles.Distinct().Count() > 1 => "a parcel partner's key holds no other role: it screens and does nothing else",
            _ when RequestsPerMinute is < 1 or > MostPerMinute => $"a key makes 1 to {MostPerMinute} requests a minute",
            _ when ExpiresAt <= now => "the key would have expired already",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new ArgumentException(wrong);
        }
    }
}
