using Wildlife.Partners;

namespace Wildlife.Cases;

/// <summary>Who does something in a case.</summary>
/// <param name="Id">A key's id: what the chain of events records.</param>
/// <param name="Roles">What the key may do.</param>
public sealed record Actor(string Id, IReadOnlyList<Role> Roles)
{
    /// <summary>The actor behind a request.</summary>
    /// <param name="caller">Who asks.</param>
    public static Actor Of(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new Actor(caller.KeyId, caller.Roles);
    }

    /// <summary>Whether the actor holds one of these roles.</summary>
    /// <param name="roles">The roles.</param>
    public bool HasAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }
}
