using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Wildlife.Cases;

namespace Wildlife.OnAzure.Secrets;

/// <summary>
/// Settings section <c>Secrets</c>: references to Key Vault, which the Functions host puts the values in place of. Where it could not, the text of the
/// reference itself stands here, and the check at start says so.
/// </summary>
public sealed class SecretOptions
{
    private const string NoBase64 = " is no Base64: if it begins with @Microsoft.KeyVault, the app could not read the vault (its role, its network, or the secret is missing)";

    /// <summary>Makes seller keys: at least 32 random bytes, Base64. It is never replaced without raising its version.</summary>
    [Required]
    [MinLength(44)]
    [Base64String(ErrorMessage = "Secrets__SellerKey" + NoBase64)]
    public string SellerKey { get; set; } = "";

    /// <summary>The version of the seller secret, which stands in every key.</summary>
    [Range(1, 1000)]
    public int SellerKeyVersion { get; set; } = 1;

    /// <summary>The seller secrets that were replaced, Base64 by version, e.g. <c>Secrets:OlderSellerKeys:1</c>: what was kept with them is still recognised.</summary>
    public Dictionary<int, string> OlderSellerKeys { get; } = [];

    /// <summary>What every other key of the installation is derived from: at least 32 random bytes, Base64.</summary>
    [Required]
    [MinLength(44)]
    [Base64String(ErrorMessage = "Secrets__InstallationKey" + NoBase64)]
    public string InstallationKey { get; set; } = "";

    /// <summary>The secrets, once the options are checked.</summary>
    public InstallationSecrets Open() =>
        new(new SellerKeyring(SellerKeyVersion, Convert.FromBase64String(SellerKey), OlderSellerKeys.ToDictionary(pair => pair.Key, pair => Convert.FromBase64String(pair.Value))), Convert.FromBase64String(InstallationKey));
}

/// <summary>Checks the section when the host starts.</summary>
[OptionsValidator]
public sealed partial class SecretOptionsValidator : IValidateOptions<SecretOptions>;
