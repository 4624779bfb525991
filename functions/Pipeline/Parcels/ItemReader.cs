using Wildlife.Classify;

namespace Wildlife.Parcels;

/// <summary>Reads the items of declarations with the classifier's taxa and words.</summary>
internal sealed class ItemReader(ParcelRules rules, AdvertClassifier classifier)
{
    private readonly string[] liveWords = [.. rules.LiveWords.Values.SelectMany(words => words)];

    public ItemReading Read(Consignment consignment, int number, DateTimeOffset now)
    {
        var item = consignment.Items[number - 1];
        var said = classifier.Assess(new Advert { Id = $"{number}", Title = item.Description, Country = consignment.To, ObservedAt = now });
        var words = new DeclaredWords(item.Description);
        var taxon = said.Taxa is [var first, ..] ? classifier.Taxa.Find(first.Name) : null;
        var disguise = rules.DeclaredAs.FirstOrDefault(each => words.First(each.Words.Values.SelectMany(list => list)) is not null);
        return new ItemReading
        {
            Number = number,
            Item = item,
            Said = said,
            Taxon = taxon,
            OtherActs = taxon is null ? [] : classifier.Taxa.Resolve(taxon, DateOnly.FromDateTime(now.UtcDateTime)).OtherActs,
            Tariff = item.HsCode is { } code ? rules.HsCodes.Where(tariff => code.StartsWith(tariff.Prefix, StringComparison.Ordinal)).MaxBy(tariff => tariff.Prefix.Length) : null,
            Disguise = disguise,
            DisguiseWords = disguise is null ? null : words.First(disguise.Words.Values.SelectMany(list => list)),
            IsAdmittedLive = rules.AdmittedLive.Any(admitted => words.First(admitted.Words) is not null || admitted.HsPrefixes.Any(prefix => item.HsCode?.StartsWith(prefix, StringComparison.Ordinal) == true)),
            LiveWord = words.First(liveWords),
            EurPerKg = EurPerKg(item),
        };
    }

    /// <summary>An item's value in euros, roughly; null where it is not known.</summary>
    public decimal? Eur(ConsignmentItem item) =>
        item.Value is { } value && rules.ApproximateEur.TryGetValue(item.Currency ?? "EUR", out var rate) ? value * rate : null;

    private decimal? EurPerKg(ConsignmentItem item) => item.NetGrams is > 0 and { } grams && Eur(item) is { } eur ? decimal.Round(eur * 1000 / grams) : null;
}
