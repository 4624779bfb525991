using Wildlife.Extract;

namespace Wildlife.Classify;

/// <summary>What the classifier reads of one advert: one line of the <c>classify</c> verb's input.</summary>
public sealed record Advert
{
    /// <summary>The caller's identifier, carried to the answer.</summary>
    public required string Id { get; init; }

    /// <summary>The title; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The seller's text; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The price asked.</summary>
    public ListingPrice? Price { get; init; }

    /// <summary>The seller's display name.</summary>
    public string? Seller { get; init; }

    /// <summary>Where the goods are, as written.</summary>
    public string? Location { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose rules apply; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The language the site or caller states, as a prior; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When the advert was read: the law of that day applies.</summary>
    public DateTimeOffset ObservedAt { get; init; }
}
