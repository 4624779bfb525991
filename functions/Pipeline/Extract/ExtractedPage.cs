using System.Text.Json.Serialization;

namespace Wildlife.Extract;

/// <summary>What one page says, read without judging it. The <c>extract</c> verb prints this record.</summary>
public sealed record ExtractedPage
{
    /// <summary>What the page is: only a <see cref="PageKind.Listing"/> page becomes an observation.</summary>
    public required PageKind Kind { get; init; }

    /// <summary>The page's own URL: its canonical link where it names one, else the URL it was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>The site's own identifier of the advert, from the source's URL pattern or the page; null where there is none.</summary>
    public string? AdId { get; init; }

    /// <summary>The advert's title as shown.</summary>
    public string? Title { get; init; }

    /// <summary>The seller's text, with line breaks kept and markup removed.</summary>
    public string? Description { get; init; }

    /// <summary>The price asked, or why there is none; null where the page shows no price at all.</summary>
    public ListingPrice? Price { get; init; }

    /// <summary>The stock-keeping unit, or the seller's article number.</summary>
    public string? Sku { get; init; }

    /// <summary>Whether the goods can still be had; null where the page does not say.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Who sells, as the page names them.</summary>
    public ListingSeller? Seller { get; init; }

    /// <summary>Where the goods are, as written.</summary>
    public string? Location { get; init; }

    /// <summary>When the advert was posted, ISO 8601 with the precision the page gives; null where it does not say.</summary>
    public string? PostedAt { get; init; }

    /// <summary>Absolute URLs of the advert's pictures, in page order.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Telephone numbers, e-mail addresses and messenger handles found in the advert.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>The language the page declares (<c>fr</c>, <c>nl</c>, …).</summary>
    public string? Language { get; init; }

    /// <summary>Absolute URLs of the links the crawler may follow: the cards of an index page first.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The following page of an index, absolute.</summary>
    public string? Next { get; init; }

    /// <summary>The adverts an index page shows.</summary>
    public IReadOnlyList<ListingCard> Cards { get; init; } = [];

    /// <summary>The character encoding the bytes were read in, by its WHATWG name.</summary>
    public string? Encoding { get; init; }

    /// <summary>What had to be mended to read the page (a broken JSON-LD block, mojibake), one code each.</summary>
    public IReadOnlyList<string> Repairs { get; init; } = [];
}

/// <summary>What a page is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageKind>))]
public enum PageKind
{
    /// <summary>None of the others: a home page, a form, an article.</summary>
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>One advert.</summary>
    [JsonStringEnumMemberName("listing")] Listing,

    /// <summary>A list of adverts: search results or a category.</summary>
    [JsonStringEnumMemberName("index")] Index,

    /// <summary>A captcha, login or consent wall in place of the content.</summary>
    [JsonStringEnumMemberName("blocked")] Blocked,

    /// <summary>The advert was here and is not any more.</summary>
    [JsonStringEnumMemberName("gone")] Gone,

    /// <summary>No content: a search without results, or a shell that a script would fill.</summary>
    [JsonStringEnumMemberName("empty")] Empty,
}

/// <summary>Whether the goods can still be had, by the names of schema.org.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Availability>))]
public enum Availability
{
    /// <summary>On offer.</summary>
    InStock,

    /// <summary>Sold, reserved for good, or out of stock.</summary>
    OutOfStock,
}

/// <summary>A price as asked.</summary>
/// <param name="Amount">The amount in major units; null unless <paramref name="Kind"/> says there is one.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Text">The words on the page.</param>
/// <param name="Kind">What the text means.</param>
public sealed record ListingPrice(decimal? Amount, string? Currency, string Text, PriceKind Kind);

/// <summary>What a price text means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PriceKind>))]
public enum PriceKind
{
    /// <summary>No price could be read.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>A fixed amount.</summary>
    [JsonStringEnumMemberName("amount")] Amount,

    /// <summary>The seller tells the price on request.</summary>
    [JsonStringEnumMemberName("onRequest")] OnRequest,

    /// <summary>Given away.</summary>
    [JsonStringEnumMemberName("free")] Free,

    /// <summary>Open to bids, with or without a starting amount.</summary>
    [JsonStringEnumMemberName("bids")] Bids,

    /// <summary>An amount open to negotiation.</summary>
    [JsonStringEnumMemberName("negotiable")] Negotiable,
}

/// <summary>The seller as the page names them.</summary>
/// <param name="Name">The display name.</param>
/// <param name="Id">The site's own identifier of the account.</param>
/// <param name="Url">The seller's page.</param>
/// <param name="Kind"><c>private</c> or <c>trader</c>; null where the page does not say.</param>
public sealed record ListingSeller(string? Name, string? Id, string? Url, string? Kind);

/// <summary>A way to reach the seller.</summary>
/// <param name="Kind"><c>phone</c>, <c>email</c>, <c>whatsapp</c>, <c>telegram</c>, <c>signal</c>, <c>instagram</c> or <c>wickr</c>.</param>
/// <param name="Value">The normalised value: E.164 for telephones, lower case for the rest.</param>
/// <param name="Raw">The words on the page.</param>
public sealed record Contact(string Kind, string Value, string Raw);

/// <summary>One advert on an index page.</summary>
/// <param name="Url">The advert's absolute URL.</param>
/// <param name="Title">Its title.</param>
/// <param name="Price">Its price.</param>
/// <param name="Location">Where the goods are.</param>
/// <param name="Image">Its picture's absolute URL.</param>
public sealed record ListingCard(string Url, string? Title, ListingPrice? Price, string? Location, string? Image);
