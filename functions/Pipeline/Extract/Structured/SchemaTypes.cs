namespace Wildlife.Extract;

/// <summary>Which types of schema.org stand for goods on offer, and which for lists of them.</summary>
internal static class SchemaTypes
{
    private static readonly HashSet<string> Goods = new(StringComparer.OrdinalIgnoreCase)
    {
        "Product", "ProductGroup", "IndividualProduct", "ProductModel", "SomeProducts", "Vehicle", "Car", "Motorcycle", "Book", "MusicAlbum", "VideoGame", "Movie", "Accommodation", "Apartment",
        "House", "Residence", "SingleFamilyResidence", "ApartmentComplex", "RealEstateListing", "Room", "ClassifiedAd", "Event", "MusicEvent", "Drug", "MobileApplication", "SoftwareApplication",
    };

    private static readonly HashSet<string> Offers = new(StringComparer.OrdinalIgnoreCase) { "Offer", "AggregateOffer", "OfferForPurchase", "OfferForLease", "Demand" };

    /// <summary>True for goods.</summary>
    public static bool IsGoods(DataItem item) => item.Types.Exists(Goods.Contains);

    /// <summary>True for an offer of goods.</summary>
    public static bool IsOffer(DataItem item) => item.Types.Exists(Offers.Contains);
}
