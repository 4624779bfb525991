using System.Collections.ObjectModel;
using Wildlife.Cases;

namespace Wildlife.Insights;

/// <summary>Adds facts and cells up, and takes the facts of held cases out again. Not thread-safe.</summary>
internal sealed class CellSum
{
    /// <summary>How many prices, durations and sellers a cell keeps: facts come in the order of a hash, so that the first ones are a fair sample.</summary>
    public const int MostValues = 500;

    public static readonly IReadOnlyDictionary<string, int> NoFlags = ReadOnlyDictionary<string, int>.Empty;
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<decimal>> NoPrices = ReadOnlyDictionary<string, IReadOnlyList<decimal>>.Empty;

    private readonly Dictionary<string, int> flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<decimal>> prices = new(StringComparer.Ordinal);
    private readonly HashSet<string> sellers = new(StringComparer.Ordinal);
    private readonly List<double> hours = [];

    public int Adverts { get; private set; }

    public int Groups { get; private set; }

    public int Removed { get; private set; }

    public int Sold { get; private set; }

    public IReadOnlyCollection<string> SellerIds => sellers;

    public IReadOnlyList<double> Hours => hours;

    public IReadOnlyDictionary<string, int> Flags => flags;

    public IEnumerable<KeyValuePair<string, List<decimal>>> Prices => prices;

    public void Add(AdvertFact fact)
    {
        Count(fact, 1);
        if (fact.Seller is not null)
        {
            sellers.Add(fact.Seller);
        }

        if (fact.HoursToRemoval is { } duration)
        {
            hours.Add(duration);
        }

        if (PriceOf(fact) is var (currency, amount))
        {
            PricesIn(currency).Add(amount);
        }
    }

    public void Remove(AdvertFact fact)
    {
        Count(fact, -1);
        if (fact.Seller is not null)
        {
            sellers.Remove(fact.Seller);
        }

        if (fact.HoursToRemoval is { } duration)
        {
            hours.Remove(duration);
        }

        if (PriceOf(fact) is var (currency, amount))
        {
            PricesIn(currency).Remove(amount);
        }
    }

    public void Add(InsightCell cell)
    {
        Adverts += cell.Adverts;
        Groups += cell.Groups;
        Removed += cell.Removed;
        Sold += cell.Sold;
        hours.AddRange(cell.HoursToRemoval);
        sellers.UnionWith(cell.Sellers);
        foreach (var (flag, count) in cell.Flags)
        {
            flags[flag] = flags.GetValueOrDefault(flag) + count;
        }

        foreach (var (currency, amounts) in cell.Prices)
        {
            PricesIn(currency).AddRange(amounts);
        }
    }

    public InsightCell ToCell(InsightKey key) => new()
    {
        Key = key,
        Adverts = Adverts,
        Groups = Groups,
        Removed = Removed,
        Sold = Sold,
        HoursToRemoval = [.. hours.Take(MostValues)],
        Flags = flags,
        Sellers = [.. sellers.Order(StringComparer.Ordinal).Take(MostValues)],
        Prices = prices.ToDictionary(each => each.Key, each => (IReadOnlyList<decimal>)[.. each.Value.Take(MostValues)], StringComparer.Ordinal),
    };

    private void Count(AdvertFact fact, int by)
    {
        Adverts += by;
        Removed += fact.State == ListingState.Removed ? by : 0;
        Sold += fact.State == ListingState.Sold ? by : 0;
        if (fact.IsRepost)
        {
            return;
        }

        Groups += by;
        foreach (var flag in fact.Flags)
        {
            flags[flag] = flags.GetValueOrDefault(flag) + by;
        }
    }

    // A re-post asks the same price again: it would count twice.
    private static (string Currency, decimal Amount)? PriceOf(AdvertFact fact) =>
        fact is { IsRepost: false, Price: { } amount, Currency: { } currency } ? (currency, amount) : null;

    private List<decimal> PricesIn(string currency)
    {
        if (!prices.TryGetValue(currency, out var amounts))
        {
            prices[currency] = amounts = [];
        }

        return amounts;
    }
}
