namespace Wildlife.Insights;

/// <summary>Adds facts and sheets up, cell by cell. Not thread-safe.</summary>
internal sealed class SheetSum
{
    private readonly Dictionary<InsightKey, CellSum> adverts = [];
    private readonly Dictionary<CaseKey, CaseCell> cases = [];

    public void Add(AdvertFact fact) => At(InsightKey.Of(fact)).Add(fact);

    public void Remove(AdvertFact fact)
    {
        if (adverts.TryGetValue(InsightKey.Of(fact), out var sum))
        {
            sum.Remove(fact);
        }
    }

    public void Add(CaseFact fact)
    {
        if (fact.Counts)
        {
            Add(CaseCell.Of(fact));
        }
    }

    public void Remove(CaseFact fact)
    {
        if (fact.Counts && cases.ContainsKey(fact.Key))
        {
            Add(CaseCell.Of(fact, -1));
        }
    }

    public void Add(SheetContent sheet)
    {
        foreach (var cell in sheet.Adverts)
        {
            At(cell.Key).Add(cell);
        }

        foreach (var cell in sheet.Cases)
        {
            Add(cell);
        }
    }

    public IEnumerable<KeyValuePair<InsightKey, CellSum>> Adverts => adverts.Where(each => each.Value.Adverts > 0);

    public IEnumerable<CaseCell> Cases => cases.Values.Where(cell => cell.Cases > 0);

    /// <summary>What has been added up, in an order that does not depend on the order of adding.</summary>
    public SheetContent ToContent() => new(
        [.. Adverts.Select(each => each.Value.ToCell(each.Key)).OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal)],
        [.. Cases.OrderBy(cell => cell.Key.ToString(), StringComparer.Ordinal)]);

    private void Add(CaseCell cell) => cases[cell.Key] = cases.TryGetValue(cell.Key, out var known) ? known.Plus(cell) : cell;

    private CellSum At(InsightKey key)
    {
        if (!adverts.TryGetValue(key, out var sum))
        {
            adverts[key] = sum = new CellSum();
        }

        return sum;
    }
}
