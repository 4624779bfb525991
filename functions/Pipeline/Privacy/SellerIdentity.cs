using Wildlife.Cases;
using Wildlife.Extract;

namespace Wildlife.Privacy;

/// <summary>What an advert says of its seller, split in two: pseudonyms for everybody, clear values for the vault.</summary>
/// <param name="keyring">Makes seller keys.</param>
/// <param name="vault">Keeps clear values; null where nobody has filed who is responsible for them.</param>
public sealed class SellerIdentity(SellerKeyring keyring, SellerVault? vault)
{
    private readonly PersonalDataMask mask = new(keyring);

    /// <summary>The seller keys of an advert, strongest first.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="page">The advert.</param>
    public IReadOnlyList<SellerKey> KeysOf(string source, ExtractedPage page) => keyring.KeysOf(source, page);

    /// <summary>The key of a near-duplicate text.</summary>
    /// <param name="groupId">The advert group.</param>
    public SellerKey KeyOfText(string groupId) => keyring.KeyOfText(groupId);

    /// <summary>A listing without contacts and names.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="page">What its latest reading shows; null where that is no advert.</param>
    public Listing Mask(Listing listing, ExtractedPage? page) => mask.Apply(listing, page);

    /// <summary>Keeps the clear values of an advert in a case.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="page">The advert.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="seen">When it was read.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task KeepAsync(string source, ExtractedPage page, string caseId, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (vault is null)
        {
            return;
        }

        foreach (var (key, clear) in keyring.ClearOf(source, page))
        {
            await vault.KeepAsync(key, clear, caseId, seen, cancellationToken).ConfigureAwait(false);
        }
    }
}
