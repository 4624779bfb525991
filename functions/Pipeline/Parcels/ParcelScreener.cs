using System.Globalization;
using Wildlife.Classify;

namespace Wildlife.Parcels;

/// <summary>What is known of a consignment beside its declaration.</summary>
/// <param name="EarlierSmall">Small consignments of the same sender to the same country within the days that traces are kept.</param>
/// <param name="KnownCases">Cases that know one of its contacts; empty where nobody may ask.</param>
internal sealed record ParcelHistory(int EarlierSmall, IReadOnlyList<string> KnownCases)
{
    public static readonly ParcelHistory None = new(0, []);
}

/// <summary>
/// Judges consignments by their declarations. Pure: declaration, rules, day and history decide. It can say 'release', 'check the documents' and 'refer to
/// customs'; to open or to stop a parcel is not for software, nor for a carrier.
/// </summary>
internal sealed class ParcelScreener(ParcelRules rules, AdvertClassifier classifier)
{
    private readonly ItemReader reader = new(rules, classifier);

    /// <summary>A consignment's reasons, the weightiest first, each rule once.</summary>
    public IReadOnlyList<ParcelReason> Judge(Consignment consignment, DateTimeOffset now, ParcelHistory history)
    {
        var items = Enumerable.Range(1, consignment.Items.Count).Select(number => reader.Read(consignment, number, now)).ToList();
        List<ParcelReason> reasons = [.. items.SelectMany(item => OfItem(consignment, item, now)), .. OfWhole(consignment)];
        var isSmall = consignment.Items.Sum(item => reader.Eur(item) ?? 0) < rules.SplitBelowEur;
        if (reasons.Count > 0 && isSmall && history.EarlierSmall + 1 >= rules.SplitFrom)
        {
            reasons.Add(Reason("split-consignment", null, $"{history.EarlierSmall + 1}"));
        }

        reasons.AddRange(history.KnownCases.Take(1).Select(_ => Reason("contact-known", null, string.Join(", ", history.KnownCases))));
        return [.. reasons.OrderByDescending(reason => reason.Points).DistinctBy(reason => reason.Rule)];
    }

    public (ParcelRisk Risk, ParcelAction Action) Level(int points) => points switch
    {
        _ when points >= rules.Thresholds.High => (ParcelRisk.High, ParcelAction.ReferToCustoms),
        _ when points >= rules.Thresholds.Medium => (ParcelRisk.Medium, ParcelAction.CheckDocuments),
        _ => (ParcelRisk.Low, ParcelAction.Release),
    };

    /// <summary>Whether a consignment counts among those that may be parts of a larger one.</summary>
    public bool IsSmall(Consignment consignment) => consignment.Items.Sum(item => reader.Eur(item) ?? 0) < rules.SplitBelowEur;

    private IEnumerable<ParcelReason> OfItem(Consignment consignment, ItemReading item, DateTimeOffset now) =>
        [.. Alive(consignment, item), .. Listed(consignment, item), .. Tariff(item), .. Worth(item), .. Way(consignment, item, now.Month)];

    private IEnumerable<ParcelReason> Alive(Consignment consignment, ItemReading item)
    {
        if (item.IsLive && consignment.Service == CarrierService.Post)
        {
            yield return Reason("live-by-post", item, item.Taxon?.ScientificName ?? item.Tariff?.Means);
        }
        else if (item.IsLive && string.IsNullOrWhiteSpace(consignment.AnimalTransportAuthorisation))
        {
            yield return Reason("live-without-authorisation", item, item.Taxon?.ScientificName ?? item.Tariff?.Means);
        }
    }

    private IEnumerable<ParcelReason> Listed(Consignment consignment, ItemReading item)
    {
        var crosses = EuropeanUnion.IsCrossed(consignment.From, consignment.To);
        var hasCites = HasDocument(consignment, "cites");
        if (item.IsListed)
        {
            // Living goods of Annex B with a carrier that may carry them are everyday trade: inside the Union no document travels with them.
            var everyday = item.Said.Annex == "B" && item.IsLive && consignment.Service != CarrierService.Post
                && !string.IsNullOrWhiteSpace(consignment.AnimalTransportAuthorisation) && (!crosses || hasCites);
            var listed = Reason(item.Said.Annex == "A" ? "listed-a" : "listed-b", item, $"{item.Taxon!.ScientificName}, {item.Said.Product}");
            yield return hasCites || everyday ? listed with { Points = everyday ? 0 : listed.Points / 2 } : listed;
            if (crosses)
            {
                yield return Reason(hasCites ? "document-code-stated" : "no-document-code", item, string.Join(", ", consignment.DocumentCodes));
            }

            if (consignment.Form == DeclarationForm.H7)
            {
                yield return Reason("h7-not-for-restricted", item, null);
            }

            if (HasDocument(consignment, "not-cites"))
            {
                yield return Reason("denied-cites", item, string.Join(", ", consignment.DocumentCodes));
            }
        }
        else if (item is { IsWildlife: true, IsAdmittedLive: false, OtherActs.Count: > 0 })
        {
            yield return Reason("other-law", item, $"{item.Taxon!.ScientificName}, {item.OtherActs[0]}") with { Law = item.OtherActs[0] };
        }

        if (item.IsHardlyEverLawful)
        {
            yield return Reason("prohibited-product", item, item.Said.Product);
        }

        if (item.Said.RedFlags.FirstOrDefault(flag => flag.Code is "code-word" or "evasive-wording") is { } flag)
        {
            yield return Reason("red-flag-words", item, flag.Span?.Text);
        }
    }

    private IEnumerable<ParcelReason> Tariff(ItemReading item)
    {
        if (item is { Tariff: { } tariff, IsAdmittedLive: false, IsListed: false })
        {
            yield return Reason("hs-wildlife", item, $"{tariff.Prefix}: {tariff.Means}");
        }
        else if (item is { IsListed: true, Tariff: null, Item.HsCode: { } code })
        {
            yield return Reason("hs-contradicts", item, code);
        }
    }

    private IEnumerable<ParcelReason> Worth(ItemReading item)
    {
        if (item is { Disguise: { } disguise, IsListed: false })
        {
            yield return Reason("declared-as", item, item.DisguiseWords);
            if (item.EurPerKg > disguise.MaxEurPerKg)
            {
                yield return Reason("value-for-weight", item, string.Create(CultureInfo.InvariantCulture, $"about {item.EurPerKg} EUR/kg as '{item.DisguiseWords}'"));
            }
        }

        foreach (var worth in rules.Contents.Where(worth => item.IsWildlife && worth.Products.Contains(item.Said.Product) && item.EurPerKg < worth.MinEurPerKg && (worth.Taxa is null || item.Fits(worth.Taxa, [], [], []))))
        {
            yield return Reason("value-for-weight", item, string.Create(CultureInfo.InvariantCulture, $"about {item.EurPerKg} EUR/kg as {worth.Products[0]}, at least {worth.MinEurPerKg} is usual"));
        }
    }

    private IEnumerable<ParcelReason> Way(Consignment consignment, ItemReading item, int month)
    {
        if (item.IsAdmittedLive)
        {
            yield break;
        }

        foreach (var route in rules.Routes.Where(route => Holds(route.From, consignment.From) && Holds(route.To, consignment.To) && (route.Months.Count == 0 || route.Months.Contains(month))
            && item.Fits(route.Taxa, route.Products, route.HsPrefixes, route.DeclaredAs)))
        {
            yield return Reason("route", item, $"{route.Id}: {consignment.From}-{consignment.To}");
        }

        foreach (var season in rules.Seasons.Where(season => season.Months.Contains(month) && item.Fits(season.Taxa, season.Products, [], [])))
        {
            yield return Reason("season", item, season.Id);
        }
    }

    private IEnumerable<ParcelReason> OfWhole(Consignment consignment)
    {
        var net = consignment.Items.Sum(item => (long)(item.NetGrams ?? 0));
        if (consignment.GrossGrams is { } gross && consignment.Items.All(item => item.NetGrams is not null) && (net > gross * 1.02 || (gross > 500 && net < gross * 0.2)))
        {
            yield return Reason("weight-mismatch", null, string.Create(CultureInfo.InvariantCulture, $"{net} g of {gross} g"));
        }
    }

    private bool HasDocument(Consignment consignment, string kind) =>
        rules.Documents.Any(document => document.Kind == kind && consignment.DocumentCodes.Contains(document.Code, StringComparer.OrdinalIgnoreCase));

    private ParcelReason Reason(string id, ItemReading? item, string? detail)
    {
        var rule = rules.Rule(id);
        return new ParcelReason(rule.Id, rule.Texts["en"], rule.Points, item?.Number, string.IsNullOrEmpty(detail) ? null : detail, rule.Law);
    }

    private static bool Holds(IReadOnlyList<string> countries, string country) => countries.Count == 0 || countries.Contains(country, StringComparer.Ordinal);
}
