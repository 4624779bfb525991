using Wildlife.Partners;

namespace Wildlife.Privacy;

/// <summary>What is known about one telephone number, address or account: the answer to a request for access (GDPR Art. 15).</summary>
/// <param name="SellerKeys">The pseudonyms it has here, one per version of the secret.</param>
/// <param name="Clear">Where its clear value is kept, since when, until when it was seen, and in which cases.</param>
/// <param name="Adverts">The adverts it stands on.</param>
/// <param name="Cases">The cases those are in, with their state.</param>
/// <param name="Readings">Who read it, when and why.</param>
public sealed record PersonReport(
    IReadOnlyList<string> SellerKeys, IReadOnlyList<ClearValue> Clear, IReadOnlyList<AdvertOfPerson> Adverts, IReadOnlyList<CaseOfPerson> Cases, IReadOnlyList<AccessEntry> Readings);

/// <summary>A clear value in the vault.</summary>
/// <param name="SellerKey">Its seller key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="FirstSeen">The first reading that showed it.</param>
/// <param name="LastSeen">The latest.</param>
public sealed record ClearValue(string SellerKey, string Kind, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);

/// <summary>An advert that a person's value stands on.</summary>
/// <param name="Source">The source.</param>
/// <param name="AdId">The ad id.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="Because">Why it is linked.</param>
/// <param name="SeenAt">When it was read.</param>
public sealed record AdvertOfPerson(string Source, string AdId, string CaseId, string Because, DateTimeOffset SeenAt);

/// <summary>A case that a person's value is in.</summary>
/// <param name="CaseId">Its id.</param>
/// <param name="State">Where the work on it stands.</param>
/// <param name="IsHeld">Whether an authority holds it: then nothing is erased.</param>
/// <param name="EndsAt">When its personal data are due to go; null while the case is open.</param>
public sealed record CaseOfPerson(string CaseId, string State, bool IsHeld, DateTimeOffset? EndsAt);
