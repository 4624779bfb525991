using System.Security.Cryptography;
using System.Text;
using Wildlife.Extract;

namespace Wildlife.Cases;

/// <summary>Makes seller keys. The secret is kept outside the store, so that a copy of the store names nobody.</summary>
public sealed class SellerKeyring
{
    private readonly byte[] secret;

    /// <summary>Holds one version of the secret.</summary>
    /// <param name="version">Its version, 1 or more; it stands in every key.</param>
    /// <param name="secret">At least 32 bytes.</param>
    public SellerKeyring(int version, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, 32, nameof(secret));
        Version = version;
        this.secret = secret.ToArray();
    }

    /// <summary>The version of the secret.</summary>
    public int Version { get; }

    /// <summary>The keys of an advert, strongest first: its contacts, then its site account.</summary>
    /// <param name="source">The source's id: an account name means something on its own site only.</param>
    /// <param name="page">The advert.</param>
    public IReadOnlyList<SellerKey> KeysOf(string source, ExtractedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var keys = page.Contacts
            .OrderBy(contact => Rank(contact.Kind))
            .ThenBy(contact => contact.Value, StringComparer.Ordinal)
            .Select(contact => new SellerKey(Mac($"{KindOf(contact.Kind)}:{contact.Value}"), KindOf(contact.Kind), StrengthOf(contact.Kind)));
        var account = page.Seller?.Id ?? page.Seller?.Url;
        if (account is not null)
        {
            keys = keys.Append(new SellerKey(Mac($"account:{source}:{account}"), "account", 1));
        }

        return keys.DistinctBy(key => key.Value).ToList();
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
    public string Mac(string value) => $"v{Version}-{Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(value)))}";

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
