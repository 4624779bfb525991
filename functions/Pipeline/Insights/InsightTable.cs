namespace Wildlife.Insights;

/// <summary>Figures with what they count.</summary>
/// <typeparam name="T">The row's type.</typeparam>
public abstract record InsightTable<T>
{
    /// <summary>The first day counted (UTC).</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day counted.</summary>
    public required DateOnly To { get; init; }

    /// <summary>When the newest of it was counted; null where nothing was.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>How it was counted.</summary>
    public required IReadOnlyList<CountingRule> Rules { get; init; }

    /// <summary>Advert groups that read like advance-fee scams, left out of the rows.</summary>
    public int LikelyScams { get; init; }

    /// <summary>Rows beyond the number asked for.</summary>
    public int RowsLeftOut { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<T> Value { get; init; }
}

/// <summary>Adverts by period, taxon or site.</summary>
public sealed record AdvertTable : InsightTable<AdvertRow>;

/// <summary>Seller clusters by size.</summary>
public sealed record SellerTable : InsightTable<SellerRow>;

/// <summary>Prices asked.</summary>
public sealed record PriceTable : InsightTable<PriceRow>;

/// <summary>How goods and sellers cross borders.</summary>
public sealed record RouteTable : InsightTable<RouteRow>;

/// <summary>Adverts that have something in common.</summary>
/// <param name="Period">The first day of the period; null where the figures are not split by time.</param>
/// <param name="Group">What they have in common, e.g. a taxon or a source's id; empty where it is the period alone.</param>
/// <param name="AdvertGroups">Advert groups.</param>
/// <param name="Adverts">Adverts, re-posts too.</param>
/// <param name="Sellers">Seller clusters.</param>
/// <param name="Removed">Adverts removed.</param>
/// <param name="Sold">Adverts marked as sold.</param>
/// <param name="MedianHoursToRemoval">Median hours from first reading to removal; null where none was removed.</param>
/// <param name="T1">Advert groups of tier 1.</param>
/// <param name="T2">Advert groups of tier 2.</param>
/// <param name="T3">Advert groups of tier 3.</param>
/// <param name="T4">Advert groups of tier 4.</param>
public sealed record AdvertRow(
    DateOnly? Period, string Group, int AdvertGroups, int Adverts, int Sellers, int Removed, int Sold, double? MedianHoursToRemoval, int T1, int T2, int T3, int T4);

/// <summary>Seller clusters of one size.</summary>
/// <param name="AdvertGroups">Their number of advert groups, as a range.</param>
/// <param name="Sellers">Seller clusters.</param>
/// <param name="OnSeveralSites">Those on more than one site.</param>
/// <param name="InSeveralCountries">Those under more than one country's rules.</param>
/// <param name="Urgent">Those of tier 1.</param>
public sealed record SellerRow(string AdvertGroups, int Sellers, int OnSeveralSites, int InSeveralCountries, int Urgent);

/// <summary>Prices asked for one thing.</summary>
/// <param name="Taxon">The taxon.</param>
/// <param name="Product">The product.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Priced">Advert groups with a price.</param>
/// <param name="Lowest">The lowest price.</param>
/// <param name="LowerQuartile">A quarter asks less.</param>
/// <param name="Median">Half ask less.</param>
/// <param name="UpperQuartile">Three quarters ask less.</param>
/// <param name="Highest">The highest price.</param>
public sealed record PriceRow(string Taxon, string Product, string Currency, int Priced, decimal Lowest, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Highest);

/// <summary>One way across a border.</summary>
/// <param name="Kind"><c>ships-abroad</c>: offered for sending abroad; <c>foreign-site</c>: on a site of another country; <c>seller-network</c>: sellers with adverts in both.</param>
/// <param name="From">Where the goods are: ISO 3166-1 alpha-2 code; empty where unknown.</param>
/// <param name="To">The site's or the other country; empty where the advert names none.</param>
/// <param name="AdvertGroups">Advert groups; 0 for a network.</param>
/// <param name="Sellers">Seller clusters; 0 where they are not counted.</param>
/// <param name="Share">Share of the advert groups from there, 0 to 1; null for a network.</param>
public sealed record RouteRow(string Kind, string From, string To, int AdvertGroups, int Sellers, double? Share);
