using System.Text.Json.Serialization;

namespace Wildlife.Cases;

/// <summary>A pseudonym of one way to reach a seller: HMAC-SHA-256 of its normalised value. The clear value is not in it.</summary>
/// <param name="Value"><c>v{key version}-{64 hexadecimal digits}</c>.</param>
/// <param name="Kind"><c>phone</c>, <c>email</c>, a messenger's name, or <c>account</c>.</param>
/// <param name="Strength">How surely two adverts with this key have one seller, 0 to 1.</param>
public sealed record SellerKey(string Value, string Kind, double Strength)
{
    /// <summary>The kind of a site account.</summary>
    public const string Account = "account";

    /// <summary>The kind of a near-duplicate text.</summary>
    public const string Text = "text";

    /// <summary>The kind of a picture.</summary>
    public const string Image = "image";

    /// <summary>Whether an advert with this key belongs into the case that knows it. A text or picture is passed on too easily: it links cases and no more.</summary>
    internal bool DecidesHome => Kind is not (Text or Image);

    /// <summary>The values it had with older versions of the secret: what was kept then is found by them.</summary>
    public IReadOnlyList<string> OlderValues { get => field ?? []; init; }
}

/// <summary>A seller key found on a listing of a case.</summary>
/// <param name="SellerKey">The key's value.</param>
/// <param name="Kind">The key's kind.</param>
/// <param name="Source">The listing's source.</param>
/// <param name="AdId">The listing's ad id.</param>
/// <param name="CaseId">The case the listing belongs to.</param>
/// <param name="Reason">Why they are linked, in words without personal data.</param>
/// <param name="Strength">How surely, 0 to 1.</param>
/// <param name="ObservedAt">The reading that showed it.</param>
public sealed record SellerLink(string SellerKey, string Kind, string Source, string AdId, string CaseId, string Reason, double Strength, DateTimeOffset ObservedAt)
{
    /// <summary>The key of the listing's site account; null where it names none. A key on many accounts belongs to none of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Account { get; init; }
}
