using Wildlife.Classify;

namespace Wildlife.Local.Samples;

/// <summary>One invented advert, as written in <c>Samples/&lt;site&gt;/adverts.json</c>.</summary>
internal sealed record SampleAdvert
{
    /// <summary>The marketplace's own advert number; unique on its site.</summary>
    public required string Id { get; init; }

    /// <summary>The words of the title in the advert's address. Kept apart from the title: real sites keep an address when a title changes.</summary>
    public required string Slug { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The seller's text, with line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>The price as the page words it; empty where the page shows none.</summary>
    public required string Price { get; init; }

    /// <summary>The amount that structured data give; null where there is none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The seller's account on this site.</summary>
    public required string Seller { get; init; }

    /// <summary>The place shown.</summary>
    public required string Place { get; init; }

    /// <summary>The day of posting shown.</summary>
    public required DateOnly Posted { get; init; }

    /// <summary>The slug of its category.</summary>
    public required string Category { get; init; }

    /// <summary>Names of its pictures. The same name gives the same bytes on every site, so a cross-post shows the same photograph.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    /// <summary>What happens to it from pass to pass; null where nothing does.</summary>
    public SampleLifecycle? Lifecycle { get; init; }

    /// <summary>True for an advert below the path that robots.txt disallows: lists link to it, and nobody may read it.</summary>
    public bool Closed { get; init; }

    /// <summary>What a good classifier says of it.</summary>
    public required SampleExpectation Expect { get; init; }

    /// <summary>What the advert is there to show.</summary>
    public required string Note { get; init; }
}

/// <summary>What happens to an advert in the demo's passes 1 to 3. A change lasts from the pass named.</summary>
/// <param name="From">The first pass in which it exists; null means the first.</param>
/// <param name="EditedIn">The pass from which the edited text and price stand.</param>
/// <param name="EditedText">The new text; null keeps the old one.</param>
/// <param name="EditedPrice">The new price text; null keeps the old one.</param>
/// <param name="EditedAmount">The amount of the new price.</param>
/// <param name="SoldIn">The pass from which it is marked sold, and still shown.</param>
/// <param name="GoneIn">The pass from which it is gone.</param>
/// <param name="BlockedIn">The one pass in which a robot check stands in its place.</param>
internal sealed record SampleLifecycle(
    int? From = null,
    int? EditedIn = null,
    string? EditedText = null,
    string? EditedPrice = null,
    decimal? EditedAmount = null,
    int? SoldIn = null,
    int? GoneIn = null,
    int? BlockedIn = null);

/// <summary>What a good classifier says of an advert: our tests and the demo's figures are held against it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Type">What the advert does.</param>
/// <param name="Taxa">Scientific names of what it offers or seeks; empty where there is no wildlife.</param>
/// <param name="Tier">The tier of a suspect; null otherwise.</param>
internal sealed record SampleExpectation(Verdict Verdict, ListingType Type, IReadOnlyList<string> Taxa, Tier? Tier = null);

/// <summary>One invented account on one marketplace.</summary>
/// <param name="Id">The account's identifier, in its address.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind"><c>private</c> or <c>trader</c>.</param>
/// <param name="Since">The year the account says it was opened.</param>
/// <param name="Place">Where the seller says to be.</param>
/// <param name="About">The seller's own words on the account page; null where empty.</param>
/// <param name="Contact">A phone, e-mail or handle that belongs to the seller, as our tests compare it; null where none is shown anywhere.</param>
internal sealed record SampleSeller(string Id, string Name, string Kind, int Since, string Place, string? About = null, string? Contact = null);
