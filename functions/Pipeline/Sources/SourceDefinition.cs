namespace Wildlife.Sources;

/// <summary>
/// One marketplace, as written in <c>data/sources/&lt;id&gt;.json</c>. Read strictly: an unknown field stops the start.
/// There are selectors and URL patterns, and no expression language; a site that needs logic is a class of its own.
/// </summary>
public sealed record SourceDefinition
{
    /// <summary>The identifier: the file's name without its extension, lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The marketplace's name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country whose rules apply by default.</summary>
    public required string Country { get; init; }

    /// <summary>ISO 639-1 codes of the languages its adverts are mostly in; the first is the prior.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217 code of a price that names no currency.</summary>
    public required string Currency { get; init; }

    /// <summary>True for the invented marketplaces that the demo serves on loopback; they are read by nothing else.</summary>
    public bool Sample { get; init; }

    /// <summary>True where an operator has switched the source on. Shipped files say false; samples are always on in the demo.</summary>
    public bool Enabled { get; init; }

    /// <summary>Host names the crawler may read for this source.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>For a marketplace of several countries: the country and language of those hosts that differ from the default.</summary>
    public IReadOnlyDictionary<string, HostPlace> Places { get => field ?? NoPlaces; init; }

    /// <summary>Host names that serve its pictures.</summary>
    public IReadOnlyList<string> MediaHosts { get => field ?? []; init; }

    /// <summary>Absolute URLs a pass starts from.</summary>
    public required IReadOnlyList<string> Start { get; init; }

    /// <summary>Absolute URLs of sitemaps to read for new adverts at the start of each pass; only those named here are read.</summary>
    public IReadOnlyList<string> Sitemaps { get => field ?? []; init; }

    /// <summary>Which of its URLs are adverts and which are lists.</summary>
    public required SourceUrls Urls { get; init; }

    /// <summary>How often and how gently it is read.</summary>
    public required CrawlLimits Crawl { get; init; }

    /// <summary>CSS selectors of an advert's fields; what is not named here is found without site knowledge.</summary>
    public IReadOnlyDictionary<string, FieldSelector> Fields { get => field ?? NoFields; init; }

    // The generated reader sets a member that the file leaves out to null, past any initialiser.
    private static readonly IReadOnlyDictionary<string, HostPlace> NoPlaces = new Dictionary<string, HostPlace>();
    private static readonly IReadOnlyDictionary<string, FieldSelector> NoFields = new Dictionary<string, FieldSelector>();

    /// <summary>CSS selectors of an index page.</summary>
    public IndexSelectors? Index { get; init; }

    /// <summary>CSS selectors or words that give away a block page.</summary>
    public PageMarks? Blocked { get; init; }

    /// <summary>CSS selectors or words that give away a removed advert on a page with status 200.</summary>
    public PageMarks? Gone { get; init; }

    /// <summary>How many adverts one pass should give; outside these bounds the source's health turns red.</summary>
    public required ExpectedCounts Expect { get; init; }

    /// <summary>The platform's own rules on wildlife.</summary>
    public required WildlifePolicy Policy { get; init; }

    /// <summary>The source as it is on the host of a URL: its country and its first language are that host's.</summary>
    /// <param name="url">An absolute URL.</param>
    public SourceDefinition At(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && Places.TryGetValue(parsed.Host, out var place)
            ? this with { Country = place.Country, Languages = [place.Language, .. Languages.Where(language => language != place.Language)] }
            : this;
}

/// <summary>Where a host of a marketplace is at home.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country whose rules apply to its adverts.</param>
/// <param name="Language">ISO 639-1 code of the language they are mostly in.</param>
public sealed record HostPlace(string Country, string Language);

/// <summary>URL patterns: .NET regular expressions over path and query, matched without backtracking.</summary>
/// <param name="Listing">An advert's URL; its group <c>id</c> is the site's own advert id.</param>
/// <param name="Follow">URLs worth following beside adverts: categories, search pages.</param>
/// <param name="Ignore">Query parameters that change from link to link and name nothing: without them one advert would be many URLs.</param>
public sealed record SourceUrls(string Listing, string? Follow = null, IReadOnlyList<string>? Ignore = null);

/// <summary>How often and how gently a source is read.</summary>
/// <param name="Schedule">When a pass is due: a six-field cron expression (seconds first), UTC.</param>
/// <param name="DelayMilliseconds">Least time between two requests to one host.</param>
/// <param name="MaxDepth">Links followed from a start URL at the most.</param>
/// <param name="MaxPages">Pages read in one pass at the most.</param>
/// <param name="MaxPagesPerDay">Pages asked for on one day (UTC) at the most, over all passes; null for no limit.</param>
/// <param name="Hours">When it may be read, as <c>22:00-06:00</c> in UTC; null for any time.</param>
/// <param name="EveryPass">True where every advert is read in every pass; else those that stay the same are read less often.</param>
public sealed record CrawlLimits(
    string Schedule, int DelayMilliseconds, int MaxDepth, int MaxPages, int? MaxPagesPerDay = null, string? Hours = null, bool EveryPass = false);

/// <summary>Where a field stands on the page.</summary>
/// <param name="Select">The CSS selector.</param>
/// <param name="Attribute">The attribute to read; null reads the text.</param>
/// <param name="Required">True where a listing page without it is a page not understood.</param>
public sealed record FieldSelector(string Select, string? Attribute = null, bool Required = false);

/// <summary>The parts of an index page.</summary>
/// <param name="Card">Selects each advert's card.</param>
/// <param name="Link">Within the card, the link to the advert.</param>
/// <param name="Next">The link to the following page.</param>
public sealed record IndexSelectors(string Card, string Link, string? Next = null);

/// <summary>What gives a page away.</summary>
/// <param name="Select">A CSS selector that matches only there.</param>
/// <param name="Text">Words that stand only there.</param>
public sealed record PageMarks(string? Select = null, string? Text = null);

/// <summary>Bounds of a healthy pass.</summary>
/// <param name="MinListings">Fewer adverts than this is an alarm.</param>
/// <param name="MaxListings">More than this is an alarm.</param>
public sealed record ExpectedCounts(int MinListings, int MaxListings);

/// <summary>A platform's own rules on wildlife.</summary>
/// <param name="Summary">What it bans, in our words.</param>
/// <param name="Url">Where the rule stands; null for an invented marketplace.</param>
/// <param name="Read">The day it was read.</param>
public sealed record WildlifePolicy(string Summary, string? Url, DateOnly Read);
