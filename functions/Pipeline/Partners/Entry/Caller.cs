using Microsoft.AspNetCore.Http;

namespace Wildlife.Partners;

/// <summary>Who asks: set by <see cref="ApiEntry"/> before a handler runs.</summary>
/// <param name="KeyId">The key's id: the actor of what the caller does. Never the key itself.</param>
/// <param name="Name">The name the key was made for, e.g. a person, an office or a firm.</param>
/// <param name="Roles">What the key may do.</param>
/// <param name="Sources">The sources it is limited to; empty means all.</param>
/// <param name="Operations">The joint operations it is limited to; empty means all.</param>
public sealed record Caller(string KeyId, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Sources, IReadOnlyList<string> Operations)
{
    /// <summary>The caller of a request.</summary>
    /// <param name="context">The request, after <see cref="ApiEntry"/> let it in.</param>
    /// <exception cref="InvalidOperationException">The route is open to all: it has no caller.</exception>
    public static Caller Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Caller>() ?? throw new InvalidOperationException("this route is open to all and knows no caller");
    }

    /// <summary>Whether the key holds one of these roles.</summary>
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

    /// <summary>Whether the key may see what stands on a source.</summary>
    /// <param name="source">The source's id.</param>
    public bool MaySee(string source) => Sources.Count == 0 || Sources.Contains(source, StringComparer.Ordinal);
}
