namespace Wildlife.Privacy;

/// <summary>A clear value as the vault keeps it: encrypted, under its seller key.</summary>
/// <param name="SellerKey">The seller key.</param>
/// <param name="Kind">The key's kind, e.g. <c>phone</c>.</param>
/// <param name="Cipher">The value, AES-256-GCM: nonce, tag and cipher text, Base64. It is bound to the seller key: under another it does not open.</param>
/// <param name="FirstSeen">The first reading that showed it.</param>
/// <param name="LastSeen">The latest reading that showed it.</param>
/// <param name="Cases">The cases it is in.</param>
public sealed record VaultEntry(string SellerKey, string Kind, string Cipher, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, IReadOnlyList<string> Cases);
