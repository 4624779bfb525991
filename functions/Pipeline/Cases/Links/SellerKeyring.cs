using System.Security.Cryptography;
using System.Text;
using Wildlife.Extract;

namespace Wildlife.Cases;

/// <summary>Makes seller keys. The secret is kept outside the store, so that a copy of the store names nobody.</summary>
public sealed class SellerKeyring
{
    private readonly byte[] secret;
    private readonly IReadOnlyDictionary<int, byte[]> older;

    /// <summary>Holds one version of the secret.</summary>
    /// <param name="version">Its version, 1 or more; it stands in every key.</param>
    /// <param name="secret">At least 32 bytes.</param>
    public SellerKeyring(int version, ReadOnlySpan<byte> secret) : this(version, secret, new Dictionary<int, byte[]>())
    {
    }

    /// <summary>Holds the secret with those it has replaced: what was kept with them is still recognised.</summary>
    /// <param name="version">Its version; it stands in every key made.</param>
    /// <param name="secret">At least 32 bytes.</param>
    /// <param name="older">The older secrets by version.</param>
    public SellerKeyring(int version, ReadOnlySpan<byte> secret, IReadOnlyDictionary<int, byte[]> older)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, 32, nameof(secret));
        Version = version;
        this.secret = secret.ToArray();
        this.older = older;
    }

    /// <summary>The version of the secret.</summary>
    public int Version { get; }

    /// <summary>The keys of an advert, strongest first: its contacts, then its site account.</summary>
    /// <param name="source">The source's id: an account name means something on its own site only.</param>
    /// <param name="page">The advert.</param>
    public IReadOnlyList<SellerKey> KeysOf(string source, ExtractedPage page) => [.. ClearOf(source, page).Select(pair => pair.Key)];

    /// <summary>The keys of an advert with the clear values they are made of: for the vault and nobody else.</summary>
    /// <param name="source">The source's id.</param>
    /// <param name="page">The advert.</param>
    internal IReadOnlyList<(SellerKey Key, string Clear)> ClearOf(string source, ExtractedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var keys = page.Contacts
            .OrderBy(contact => Rank(contact.Kind))
            .ThenBy(contact => contact.Value, StringComparer.Ordinal)
            .Select(contact => (Key: KeyOf($"{KindOf(contact.Kind)}:{contact.Value}", KindOf(contact.Kind), StrengthOf(contact.Kind)), Clear: contact.Value));
        var account = page.Seller?.Id ?? page.Seller?.Url;
        if (account is not null)
        {
            keys = keys.Append((KeyOf($"account:{source}:{account}", "account", 1), account));
        }

        return keys.DistinctBy(pair => pair.Key.Value).ToList();
    }

    /// <summary>The key of a near-duplicate text: of its advert group.</summary>
    /// <param name="groupId">The advert group.</param>
    public SellerKey KeyOfText(string groupId) => new(Mac($"text:{groupId}"), SellerKey.Text, 0.6);

    /// <summary>The key of a picture.</summary>
    /// <param name="imageHash">The picture's hash or group.</param>
    public SellerKey KeyOfImage(string imageHash) => new(Mac($"image:{imageHash}"), SellerKey.Image, 0.7);

    /// <summary>The key value of a contact, as <see cref="KeysOf"/> makes it.</summary>
    /// <param name="kind">Its kind, e.g. <c>phone</c>.</param>
    /// <param name="value">Its normalised value: E.164 for a phone.</param>
    public string ContactKey(string kind, string value) => Mac($"{KindOf(kind)}:{value}");

    /// <summary>The keyed hash of a value.</summary>
    /// <param name="value">What to hash; it begins with its kind, so that equal values of two kinds differ.</param>
    public string Mac(string value) => Mac(Version, secret, value);

    /// <summary>The keyed hashes of a value with every version of the secret, the present one first: it may have been kept with any.</summary>
    /// <param name="value">What to hash, as for <see cref="Mac(string)"/>.</param>
    public IReadOnlyList<string> Macs(string value) => [Mac(value), .. older.OrderByDescending(pair => pair.Key).Select(pair => Mac(pair.Key, pair.Value, value))];

    private SellerKey KeyOf(string value, string kind, double strength)
    {
        var macs = Macs(value);
        return new SellerKey(macs[0], kind, strength) { OlderValues = [.. macs.Skip(1)] };
    }

    private static string Mac(int version, byte[] secret, string value) => $"v{version}-{Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(value)))}";

    // WhatsApp and Signal name a telephone: the same number on another site is the same seller.
    private static string KindOf(string kind) => kind is "whatsapp" or "signal" ? "phone" : kind;

    private static int Rank(string kind) => KindOf(kind) switch
    {
        "phone" => 0,
        "email" => 1,
        _ => 2,
    };

    private static double StrengthOf(string kind) => KindOf(kind) is "phone" or "email" ? 0.95 : 0.9;
}
