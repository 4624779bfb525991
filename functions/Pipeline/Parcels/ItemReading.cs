using Wildlife.Classify;
using Wildlife.Law;

namespace Wildlife.Parcels;

/// <summary>What one item is, as far as its declaration tells.</summary>
internal sealed record ItemReading
{
    private static readonly string[] HardlyEverLawful = ["ivory", "horn", "bone-skull", "tooth-claw", "skin-leather", "taxidermy"];

    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The item.</summary>
    public required ConsignmentItem Item { get; init; }

    /// <summary>The judgement of its description.</summary>
    public required Assessment Said { get; init; }

    /// <summary>The taxon it names; null for none.</summary>
    public required Taxon? Taxon { get; init; }

    /// <summary>The acts beside the annexes that name the taxon.</summary>
    public required IReadOnlyList<string> OtherActs { get; init; }

    /// <summary>The wildlife tariff code it bears; null for none.</summary>
    public required WildlifeTariff? Tariff { get; init; }

    /// <summary>The words it hides behind; null for none.</summary>
    public required Disguise? Disguise { get; init; }

    /// <summary>The words that show the disguise.</summary>
    public required string? DisguiseWords { get; init; }

    /// <summary>Bees and the like.</summary>
    public required bool IsAdmittedLive { get; init; }

    /// <summary>A word for living animals.</summary>
    public required string? LiveWord { get; init; }

    /// <summary>Its value in euros a kilogram, roughly; null where value, weight or currency are not known.</summary>
    public required decimal? EurPerKg { get; init; }

    /// <summary>Whether its description names wildlife.</summary>
    public bool IsWildlife => Said.Verdict != Verdict.NotWildlife && Taxon is not null;

    /// <summary>Whether it is alive.</summary>
    public bool IsLive => !IsAdmittedLive && ((IsWildlife && Said.Product == "live") || Tariff?.Products is ["live"] || (LiveWord is not null && IsWildlife));

    /// <summary>Whether Annex A or B lists it.</summary>
    public bool IsListed => IsWildlife && Said.Annex is "A" or "B";

    /// <summary>Whether what it is hardly ever moves lawfully.</summary>
    public bool IsHardlyEverLawful => IsWildlife && Said.Annex == "A" && HardlyEverLawful.Contains(Said.Product);

    /// <summary>Whether one of the taxa, products, codes or disguises is it.</summary>
    public bool Fits(IReadOnlyList<string> taxa, IReadOnlyList<string> products, IReadOnlyList<string> hsPrefixes, IReadOnlyList<string> disguises) =>
        (IsWildlife && taxa.Any(name => TaxonCatalog.IsWithin(Taxon!, name)) && (products.Count == 0 || products.Contains(Said.Product)))
        || (Item.HsCode is { } code && hsPrefixes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)))
        || (Disguise is not null && disguises.Contains(Disguise.Id));
}
