using System.Text.Json.Serialization;

namespace Wildlife.Partners;

/// <summary>A session of the web page as it is kept: eight hours at the most, ended by signing out or by revoking its key.</summary>
/// <param name="Id">Its id, 32 random hexadecimal digits.</param>
/// <param name="KeyId">The key it was opened with.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record ApiSession(string Id, string KeyId, DateTimeOffset ExpiresAt);

/// <summary>Asks for a session.</summary>
/// <param name="Key">A key: a one-time key is used up.</param>
public sealed record SessionRequest([property: JsonRequired] string Key);

/// <summary>Who is signed in.</summary>
/// <param name="KeyId">The key's id: the actor of what is done.</param>
/// <param name="Name">Whom the key was made for.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="Sources">The sources it is limited to; empty: all.</param>
/// <param name="Operations">The joint operations it is limited to; empty: all.</param>
/// <param name="CsrfToken">The page sends it as <c>X-CSRF-Token</c> with every request that changes something; null where the caller has a key and no session.</param>
/// <param name="ExpiresAt">When the session ends; null where the caller has a key and no session.</param>
public sealed record SessionView(
    string KeyId, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Sources, IReadOnlyList<string> Operations, string? CsrfToken, DateTimeOffset? ExpiresAt);
