using System.Security.Cryptography;
using System.Text;
using Wildlife.Cases;

namespace Wildlife;

/// <summary>
/// The secrets of an installation, all kept outside its stores: a copy of the data names nobody and opens nothing. Key Vault in Azure, a file of
/// mode 0600 in Local.
/// </summary>
public sealed class InstallationSecrets
{
    private const int KeyLength = 32;
    private readonly byte[] master;

    /// <summary>Holds them.</summary>
    /// <param name="sellers">Makes seller keys.</param>
    /// <param name="master">At least 32 random bytes, from which the keys of everything else are derived.</param>
    public InstallationSecrets(SellerKeyring sellers, ReadOnlySpan<byte> master)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(master.Length, KeyLength, nameof(master));
        Sellers = sellers;
        this.master = master.ToArray();
    }

    /// <summary>Makes seller keys.</summary>
    public SellerKeyring Sellers { get; }

    /// <summary>A key of 32 bytes for one purpose: no key serves two (HKDF-SHA-256, RFC 5869).</summary>
    /// <param name="purpose">The purpose, e.g. <c>continuation</c>.</param>
    public byte[] KeyFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeyLength, info: Encoding.UTF8.GetBytes(purpose));
}
