namespace Wildlife.Extract;

/// <summary>What one layer of a page says about the advert; null where it says nothing.</summary>
internal sealed class ItemFacts
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public ListingPrice? Price { get; set; }

    public string? Sku { get; set; }

    public string? Id { get; set; }

    public Availability? Availability { get; set; }

    public string? SellerName { get; set; }

    public string? SellerId { get; set; }

    public string? SellerUrl { get; set; }

    public string? SellerKind { get; set; }

    public string? Location { get; set; }

    public string? PostedAt { get; set; }

    public List<string> Images { get; } = [];
}
